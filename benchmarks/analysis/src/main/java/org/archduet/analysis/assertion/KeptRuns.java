package org.archduet.analysis.assertion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.archduet.analysis.assertion.ClaimRuns.ClaimRun;
import org.archduet.result.folder.AtomicFile;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;

/**
 * The runs that decide claims, in a short form that a repository can hold: plan, result without its starts, summary,
 * figures by level. Each lies in a folder named as its experiment, which a later run of it replaces file by file. A run
 * that decides several claims is kept once. Nothing of it can be analysed again; whoever doubts a figure repeats the
 * run.
 */
public final class KeptRuns {

    private KeptRuns() {}

    /**
     * Keeps those that were made with the claims as they are now.
     *
     * @param into made when missing
     * @return names of the experiments that were kept, in their order
     * @throws UncheckedIOException when a file cannot be copied
     * @throws org.archduet.result.failure.ResultsException when a file cannot be read or written
     */
    public static List<String> keep(ClaimRuns runs, Path into) {
        List<ClaimRun> kept = runs.best().values().stream()
                .filter(ClaimRun::current)
                .sorted(Comparator.comparing(ClaimRun::experiment))
                .toList();
        kept.stream().map(ClaimRun::folder).distinct().forEach(folder -> keep(new RunFolder(folder), into));
        return kept.stream().map(ClaimRun::experiment).distinct().toList();
    }

    private static void keep(RunFolder run, Path into) {
        RunResult result = run.result().read().withoutStarts();
        RunFolder kept = new RunFolder(into.resolve(result.experiment().name()));
        if (kept.root()
                .toAbsolutePath()
                .normalize()
                .equals(run.root().toAbsolutePath().normalize())) {
            return;
        }
        try {
            Files.createDirectories(kept.root());
            copy(run.plan().path(), kept.plan().path());
            copy(run.summary(), kept.summary());
            copy(run.tables().factorsCsv(), kept.tables().factorsCsv());
            copy(run.tables().waterfallCsv(), kept.tables().waterfallCsv());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + run.root() + " to " + kept.root(), e);
        }
        kept.result().write(result);
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            AtomicFile.write(to, Files.readAllBytes(from));
        }
    }
}
