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
import org.archduet.result.start.Start;
import org.archduet.result.start.StartFailure;
import tools.jackson.core.type.TypeReference;

/** How finished, broken and disturbed starts lie side by side in the folder {@code starts}. */
final class StartFolders {

    private static final String INCOMPLETE_SUFFIX = ".incomplete";
    private static final Pattern INCOMPLETE = Pattern.compile(".*\\.incomplete(-\\d+)?");
    private static final String FIRST_ATTEMPT_SUFFIX = ".first";

    private StartFolders() {}

    static RunFile<Start> record(Path folder) {
        return new RunFile<>(folder.resolve("start.json"), new TypeReference<>() {});
    }

    static RunFile<StartFailure> reason(Path broken) {
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

    static List<Start> readFinished(Path starts) {
        return read(starts, name -> !isIncomplete(name) && !isFirstAttempt(name));
    }

    static List<Start> readFirstAttempts(Path starts) {
        return read(starts, StartFolders::isFirstAttempt);
    }

    static List<StartFailure> readFailures(Path starts) {
        return named(starts, StartFolders::isIncomplete)
                .flatMap(folder -> reason(folder).readIfPresent().stream())
                .toList();
    }

    private static List<Start> read(Path starts, Predicate<String> wanted) {
        return named(starts, wanted)
                .flatMap(folder -> record(folder).readIfPresent().stream())
                .sorted(Comparator.comparingInt(Start::block)
                        .thenComparingInt(Start::position)
                        .thenComparing(Start::id))
                .toList();
    }

    private static Stream<Path> named(Path starts, Predicate<String> wanted) {
        if (!Files.isDirectory(starts)) {
            return Stream.empty();
        }
        try (Stream<Path> folders = Files.list(starts)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .filter(wanted)
                    .sorted()
                    .toList()
                    .stream()
                    .map(starts::resolve);
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot list", starts, e), e);
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
