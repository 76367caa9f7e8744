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
import org.archduet.result.start.IncompleteBlock;
import org.archduet.result.start.Start;
import tools.jackson.core.type.TypeReference;

/**
 * How finished and broken blocks lie side by side in the folder {@code blocks}: a folder for each block, in it one for
 * each start, named as its system.
 */
final class BlockFolders {

    private static final String INCOMPLETE_SUFFIX = ".incomplete";
    private static final Pattern INCOMPLETE = Pattern.compile(".*\\.incomplete(-\\d+)?");

    /** By block, then in the order in which the starts of a block were made. */
    static final Comparator<Start> ORDER = Comparator.comparingInt(Start::block)
            .thenComparingInt(Start::position)
            .thenComparing(Start::id);

    private BlockFolders() {}

    static RunFile<Start> record(Path startFolder) {
        return new RunFile<>(startFolder.resolve("start.json"), new TypeReference<>() {});
    }

    static RunFile<IncompleteBlock> reason(Path broken) {
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

    static List<Start> readFinished(Path blocks) {
        return subfolders(blocks, name -> !isIncomplete(name))
                .flatMap(block -> subfolders(block, name -> true))
                .flatMap(start -> record(start).readIfPresent().stream())
                .sorted(ORDER)
                .toList();
    }

    static List<IncompleteBlock> readFailures(Path blocks) {
        return subfolders(blocks, BlockFolders::isIncomplete)
                .flatMap(folder -> reason(folder).readIfPresent().stream())
                .toList();
    }

    /** By their names. */
    static Stream<Path> subfolders(Path folder, Predicate<String> wanted) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content
                    .filter(Files::isDirectory)
                    .map(path -> String.valueOf(path.getFileName()))
                    .filter(wanted)
                    .sorted()
                    .toList()
                    .stream()
                    .map(folder::resolve);
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot list", folder, e), e);
        }
    }

    static boolean isIncomplete(String name) {
        return INCOMPLETE.matcher(name).matches();
    }

    /** The name that a growing folder gets once its block has ended; any other name as it is. */
    static String nameOnceEnded(String name) {
        return name.endsWith(INCOMPLETE_SUFFIX) ? name.substring(0, name.length() - INCOMPLETE_SUFFIX.length()) : name;
    }

    private static Path beside(Path finished, String suffix) {
        return finished.resolveSibling(finished.getFileName() + suffix);
    }
}
