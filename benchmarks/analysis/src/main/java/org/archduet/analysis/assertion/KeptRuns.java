package org.archduet.analysis.assertion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.archduet.analysis.assertion.ClaimRuns.ClaimRun;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.AtomicFile;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;

/**
 * Runs in a short form that a repository can hold: plan, result without its starts, summary, tables of figures. Each
 * lies in a folder named as its experiment, which a later run of it replaces file by file. Nothing of it can be
 * analysed again; whoever doubts a figure repeats the run.
 */
public final class KeptRuns {

    private static final List<Function<RunFolder, Path>> FILES = List.of(
            run -> run.plan().path(),
            RunFolder::summary,
            run -> run.tables().factorsCsv(),
            run -> run.tables().pricesCsv(),
            run -> run.tables().waterfallCsv(),
            run -> run.tables().booksCsv(),
            run -> run.tables().predictionCsv());

    private KeptRuns() {}

    /**
     * Keeps those that were made with the claims as they are now. A run that decides several claims is kept once.
     *
     * @param into made when missing
     * @return names of the experiments that were kept, in their order
     * @throws UncheckedIOException when a file cannot be copied
     * @throws ResultsException when a file cannot be read or written
     */
    public static List<String> keep(ClaimRuns runs, Path into) {
        List<ClaimRun> kept = runs.best().values().stream()
                .filter(ClaimRun::current)
                .sorted(Comparator.comparing(ClaimRun::experiment))
                .toList();
        kept.stream().map(ClaimRun::folder).distinct().forEach(folder -> keep(new RunFolder(folder), into));
        return kept.stream().map(ClaimRun::experiment).distinct().toList();
    }

    /**
     * Keeps one that was analysed.
     *
     * @param into made when missing
     * @return the folder that it lies in
     * @throws UncheckedIOException when a file cannot be copied
     * @throws ResultsException when a file cannot be read or written, or the folder holds a run with its blocks
     */
    public static Path keep(RunFolder run, Path into) {
        RunResult result = run.result().read().withoutStarts();
        RunFolder kept = new RunFolder(into.resolve(result.experiment().name()));
        if (kept.root()
                .toAbsolutePath()
                .normalize()
                .equals(run.root().toAbsolutePath().normalize())) {
            return kept.root();
        }
        if (Files.exists(kept.blocks())) {
            throw new ResultsException(kept.root() + " is the folder of a run, which a kept one would replace - name"
                    + " another folder to keep runs in");
        }
        try {
            Files.createDirectories(kept.root());
            for (Function<RunFolder, Path> file : FILES) {
                copy(file.apply(run), file.apply(kept));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + run.root() + " to " + kept.root(), e);
        }
        kept.result().write(result);
        return kept.root();
    }

    /** Deletes the copy from an earlier run where this one has no such file. */
    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            AtomicFile.write(to, Files.readAllBytes(from));
        } else {
            Files.deleteIfExists(to);
        }
    }
}
