package org.archduet.analysis.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.Manifest;
import org.archduet.result.run.MeasuredProgram;
import org.archduet.result.run.RunResult;

/** Synthetic runs in folders of their own below one, analysed. */
record Runs(Path root) {

    /** One block: too few starts for an interval. */
    static SyntheticRun one(long seed) {
        return of(1, seed);
    }

    static SyntheticRun small(long seed) {
        return of(8, seed);
    }

    RunResult analysed(String name, SyntheticRun run) {
        return Analysis.analyse(written(name, run));
    }

    /** A small run whose manifest has these fields. */
    RunResult described(String name, Map<String, String> fields) {
        RunFolder folder = written(name, small(1));
        Manifest manifest = folder.manifest().read();
        folder.manifest()
                .write(new Manifest(
                        manifest.commit(),
                        manifest.dirty(),
                        manifest.command(),
                        manifest.startedAt(),
                        manifest.finishedAt(),
                        manifest.pinned(),
                        fields));
        return Analysis.analyse(folder);
    }

    /** A small run whose baseline was started from a jar of this hash. */
    RunResult measured(String name, String sha256) {
        RunFolder folder = written(name, small(1));
        Manifest manifest = folder.manifest().read();
        folder.manifest()
                .write(new Manifest(
                        manifest.commit(),
                        manifest.dirty(),
                        manifest.command(),
                        manifest.startedAt(),
                        manifest.finishedAt(),
                        manifest.pinned(),
                        manifest.fields(),
                        List.of(new MeasuredProgram(
                                "whole", "whole", name + "/whole.jar", sha256, null, null, null, null))));
        return Analysis.analyse(folder);
    }

    private RunFolder written(String name, SyntheticRun run) {
        return run.write(new RunFolder(root.resolve(name)));
    }

    private static SyntheticRun of(int blocks, long seed) {
        return new SyntheticRun(
                List.of(SyntheticSystem.WHOLE, SyntheticSystem.SPLIT),
                NoiseModel.WITHOUT_DRIFT,
                blocks,
                7,
                100,
                10 + seed);
    }
}
