package org.archduet.result.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.trial.Trial;
import org.archduet.result.trial.TrialFailure;
import tools.jackson.core.type.TypeReference;

/** How finished, broken and disturbed trials lie side by side in the folder {@code trials}. */
final class TrialFolders {

    private static final String INCOMPLETE_SUFFIX = ".incomplete";
    private static final Pattern INCOMPLETE = Pattern.compile(".*\\.incomplete(-\\d+)?");
    private static final String FIRST_ATTEMPT_SUFFIX = ".first";

    private TrialFolders() {}

    static RunFile<Trial> record(Path folder) {
        return new RunFile<>(folder.resolve("trial.json"), new TypeReference<>() {});
    }

    static RunFile<TrialFailure> reason(Path broken) {
        return new RunFile<>(broken.resolve("reason.json"), new TypeReference<>() {});
    }

    static Path incomplete(Path finished) {
        return beside(finished, INCOMPLETE_SUFFIX);
    }

    /** The first that is free. */
    static Path olderIncomplete(Path finished) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> beside(finished, INCOMPLETE_SUFFIX + "-" + n))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }

    static Path firstAttempt(Path finished) {
        return beside(finished, FIRST_ATTEMPT_SUFFIX);
    }

    static List<Trial> readFinished(Path trials) {
        return read(trials, name -> !isIncomplete(name) && !isFirstAttempt(name));
    }

    static List<Trial> readFirstAttempts(Path trials) {
        return read(trials, TrialFolders::isFirstAttempt);
    }

    static List<TrialFailure> readFailures(Path trials) {
        return named(trials, TrialFolders::isIncomplete)
                .flatMap(folder -> reason(folder).readIfPresent().stream())
                .toList();
    }

    private static List<Trial> read(Path trials, Predicate<String> wanted) {
        return named(trials, wanted)
                .flatMap(folder -> record(folder).readIfPresent().stream())
                .sorted(Comparator.comparingInt(Trial::block)
                        .thenComparingInt(Trial::position)
                        .thenComparing(Trial::id))
                .toList();
    }

    private static Stream<Path> named(Path trials, Predicate<String> wanted) {
        if (!Files.isDirectory(trials)) {
            return Stream.empty();
        }
        try (Stream<Path> folders = Files.list(trials)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .filter(wanted)
                    .sorted()
                    .toList()
                    .stream()
                    .map(trials::resolve);
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot list", trials, e), e);
        }
    }

    private static boolean isIncomplete(String name) {
        return INCOMPLETE.matcher(name).matches();
    }

    private static boolean isFirstAttempt(String name) {
        return name.endsWith(FIRST_ATTEMPT_SUFFIX);
    }

    private static Path beside(Path finished, String suffix) {
        return finished.resolveSibling(finished.getFileName() + suffix);
    }
}
