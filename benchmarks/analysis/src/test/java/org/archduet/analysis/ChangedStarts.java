package org.archduet.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.RunFile;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.Start;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plants faults in the starts of a results folder of version 1, whose windows are figures that can be changed; in
 * version 2 they follow from slices and their logs.
 */
public final class ChangedStarts {

    private ChangedStarts() {}

    /** The file of a start. */
    public static RunFile<Start> record(RunFolder folder, String id) {
        return new RunFile<>(
                folder.root().resolve("trials").resolve(id).resolve("trial.json"), new TypeReference<>() {});
    }

    /** The file of a discarded first attempt. */
    static RunFile<Start> firstAttempt(RunFolder folder, String id) {
        return record(folder, id + ".first");
    }

    /** Changes the first windows (open loop) of all starts whose id begins so. */
    static void openLoops(RunFolder folder, String prefix, Consumer<ObjectNode> change) {
        for (Start start : folder.readStarts()) {
            if (start.id().startsWith(prefix)) {
                change(record(folder, start.id()).path(), tree -> change.accept((ObjectNode) tree.at("/windows/0")));
            }
        }
    }

    /** Lets requests of a window end with 404. */
    static Consumer<ObjectNode> notFound(int requests) {
        return window -> {
            ObjectNode errors = (ObjectNode) window.get("errors");
            errors.put("unexpected", requests);
            errors.putArray("causes")
                    .addObject()
                    .put("kind", "UNEXPECTED")
                    .put("cause", "404")
                    .put("count", requests);
            errors.putObject("example")
                    .put("request", "GET /products/7")
                    .put("status", 404)
                    .put("body", "no such product");
        };
    }

    static void change(Path file, Consumer<ObjectNode> change) {
        try {
            ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(Files.readString(file));
            change.accept(tree);
            Files.writeString(file, tree.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
