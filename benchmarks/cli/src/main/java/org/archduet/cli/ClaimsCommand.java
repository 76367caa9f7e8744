package org.archduet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.archduet.analysis.assertion.ClaimRuns;
import org.archduet.analysis.assertion.KeptRuns;
import org.archduet.harness.config.ExperimentDescription;
import org.archduet.harness.config.Experiments;
import org.archduet.harness.config.SearchFolders;
import org.archduet.harness.pipeline.Studies;
import org.archduet.report.SignMap;
import org.archduet.result.claim.ClaimOutcome;
import org.archduet.result.folder.AtomicFile;
import org.archduet.result.folder.Sha256;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        description = "Lists published claims with their sources and, where they were measured here, the outcome.")
final class ClaimsCommand implements Callable<Integer> {

    private final CommandSurroundings surroundings;

    @Option(
            names = "--results",
            paramLabel = "DIR",
            description =
                    "looks for runs in this folder instead of results and results/reference/claims; may be repeated")
    private @Nullable List<Path> results;

    @Option(
            names = "--sign-map",
            paramLabel = "FILE",
            description =
                    "draws the published and the measured ratios of all claims in one picture (SVG) and marks those with"
                            + " opposite signs; leaves out a claim that was reworded after its run")
    private @Nullable Path signMap;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description =
                    "copies the runs behind the outcomes to this folder, without raw data and so small enough to commit")
    private @Nullable Path keep;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ClaimsCommand(CommandSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        SearchFolders folders = surroundings.repository().searchFolders();
        List<ExperimentDescription> claims = new Experiments(folders, Studies.names()).claims();
        ClaimRuns runs = ClaimRuns.in(
                results == null ? surroundings.repository().claimResults() : List.copyOf(results), hashes(claims));
        runs.unreadable()
                .forEach(why -> spec.commandLine().getErr().println("warning: a results folder was left out: " + why));
        out.println("published claims; ./archduet run CLAIM tests one, in the profile that is named with it");
        for (ExperimentDescription experiment : claims) {
            ClaimLines.of(folders, experiment, runs.best().get(experiment.name()))
                    .forEach(out::println);
        }
        if (signMap != null) {
            Map<String, ClaimOutcome> drawn = outcomes(runs);
            AtomicFile.write(signMap.toAbsolutePath(), SignMap.of(drawn));
            out.println();
            out.println("sign map of " + counted(drawn.size(), "outcome") + ": " + signMap);
            runs.best().keySet().stream()
                    .filter(name -> !drawn.containsKey(name))
                    .sorted()
                    .forEach(name -> out.println("  without " + name + ", whose claim file has changed since its run"));
        }
        if (keep != null) {
            List<String> kept = KeptRuns.keep(runs, keep);
            out.println();
            out.println("kept " + counted(kept.size(), "run") + " in " + keep + ": " + String.join(", ", kept));
        }
        out.flush();
        return ExitCodes.VALID;
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static Map<String, ClaimOutcome> outcomes(ClaimRuns runs) {
        Map<String, ClaimOutcome> outcomes = new TreeMap<>();
        runs.best().forEach((name, run) -> {
            if (run.current()) {
                outcomes.put(name, run.outcome());
            }
        });
        return outcomes;
    }

    private static Map<String, String> hashes(List<ExperimentDescription> claims) {
        Map<String, String> hashes = new TreeMap<>();
        claims.forEach(experiment -> hashes.put(
                experiment.name(),
                Sha256.of(experiment.claim().orElseThrow().claim().canonicalText())));
        return hashes;
    }
}
