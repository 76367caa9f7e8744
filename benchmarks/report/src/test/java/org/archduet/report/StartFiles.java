package org.archduet.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.archduet.result.folder.RunFile;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.IncompleteBlock;
import org.archduet.result.start.Start;
import org.archduet.result.validity.ValidityReason;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/** The files of starts and blocks in a results folder of either version. */
final class StartFiles {

    private StartFiles() {}

    /** What was measured of a start: its slices, or in version 1 its windows. */
    static List<ObjectNode> measured(ObjectNode start) {
        List<ObjectNode> measured = new ArrayList<>();
        for (String kind : List.of("slices", "windows")) {
            start.path(kind).forEach(one -> measured.add((ObjectNode) one));
        }
        return measured;
    }

    /** The file of a start in either version of the format. */
    static Path of(RunFolder folder, Start start) {
        Path home = folder.measured(start).path();
        Path version1 = home.resolve("trial.json");
        return Files.exists(version1) ? version1 : home.resolve("start.json");
    }

    /** Writes a first attempt at a start that was repeated as a whole, as version 1 of the format has them. */
    static Path firstAttempt(RunFolder folder, Start attempt) {
        Path file =
                folder.root().resolve("trials").resolve(attempt.id() + ".first").resolve("trial.json");
        new RunFile<Start>(file, new TypeReference<>() {}).write(attempt);
        return file;
    }

    /** Writes a start over the one of the same id. */
    static void write(RunFolder folder, Start start) {
        new RunFile<Start>(of(folder, start), new TypeReference<>() {}).write(start);
    }

    /** A block that broke. */
    static void broken(RunFolder folder, int block, String system, String why) {
        folder.block(block)
                .failure()
                .write(new IncompleteBlock(block, system, new ValidityReason(ValidityReason.Code.INCOMPLETE, why)));
    }

    /** The start of this id. */
    static Start start(RunFolder folder, String id) {
        return folder.readStarts().stream()
                .filter(start -> start.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
