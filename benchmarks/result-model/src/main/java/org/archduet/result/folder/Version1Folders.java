package org.archduet.result.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.archduet.result.start.IncompleteBlock;
import org.archduet.result.start.Start;
import tools.jackson.core.type.TypeReference;

/**
 * The layout of version 1 of the format, which is read and no longer written: a folder for each start in the folder
 * {@code trials}, where a disturbed first attempt lies beside the second.
 */
record Version1Folders(Path trials) {

    private static final String FIRST_ATTEMPT_SUFFIX = ".first";

    static Version1Folders in(Path root) {
        return new Version1Folders(root.resolve("trials"));
    }

    /** Whether the results are of version 1. */
    boolean exist() {
        return Files.isDirectory(trials);
    }

    Path startFolder(String id) {
        return trials.resolve(id);
    }

    List<Start> readFinished() {
        return read(name -> !BlockFolders.isIncomplete(name) && !name.endsWith(FIRST_ATTEMPT_SUFFIX));
    }

    List<Start> readFirstAttempts() {
        return read(name -> name.endsWith(FIRST_ATTEMPT_SUFFIX));
    }

    List<IncompleteBlock> readFailures() {
        return BlockFolders.readFailures(trials);
    }

    private List<Start> read(Predicate<String> wanted) {
        return BlockFolders.subfolders(trials, wanted)
                .map(folder -> new RunFile<Start>(folder.resolve("trial.json"), new TypeReference<>() {}))
                .flatMap(file -> file.readIfPresent().stream())
                .sorted(BlockFolders.ORDER)
                .toList();
    }
}
