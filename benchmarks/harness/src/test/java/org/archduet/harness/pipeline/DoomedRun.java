package org.archduet.harness.pipeline;

import java.nio.file.Path;
import org.archduet.harness.testshop.TinyExperiment;

/** Runs the tiny experiment until somebody kills it. Arguments: its folder, the results folder. */
final class DoomedRun {

    private DoomedRun() {}

    public static void main(String[] arguments) throws Exception {
        TestPipelines.undisturbed(event -> {})
                .run(TinyExperiment.write(Path.of(arguments[0]), "none", 2, Path.of(arguments[1])));
    }
}
