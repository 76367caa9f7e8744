package org.archduet.harness.testshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.archduet.harness.run.RunRequest;

/** The {@link TinyExperiment}, varying factors. */
public final class VariedExperiment {

    private VariedExperiment() {}

    /**
     * One block of two shops without a planted fault.
     *
     * @param factor one entry of {@code factors}
     */
    public static RunRequest write(Path folder, String factor, Path results) throws IOException {
        RunRequest request = TinyExperiment.write(folder, "none", 1, results);
        Path file = Path.of(request.experiment());
        Files.writeString(
                file, Files.readString(file).replace(", knobs: {fault: none}", "") + "factors:\n  - " + factor + "\n");
        return request;
    }
}
