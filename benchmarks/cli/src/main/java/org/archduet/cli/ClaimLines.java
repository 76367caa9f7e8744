package org.archduet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.analysis.assertion.ClaimRuns.ClaimRun;
import org.archduet.harness.config.ExperimentDescription;
import org.archduet.harness.config.SearchFolders;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.plan.PlanText;
import org.archduet.harness.run.ExperimentLengths;
import org.archduet.harness.run.RunSetup;
import org.archduet.result.claim.Claim;
import org.archduet.result.claim.FixedClaim;
import org.jspecify.annotations.Nullable;

/** Claims as lines of text. */
final class ClaimLines {

    private static final String FOLDER = "claims/";

    private ClaimLines() {}

    /**
     * A claim in a list.
     *
     * @param run the one that says most about it; null when there is none
     */
    static List<String> of(SearchFolders folders, ExperimentDescription experiment, @Nullable ClaimRun run) {
        Claim claim = experiment.claim().orElseThrow().claim();
        String name = FOLDER + experiment.name();
        ExperimentLengths.Length length = ExperimentLengths.of(folders, name, claim.profile(), Studies.ALL);
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("  " + name + "  " + claim.text());
        lines.add("      source   " + claim.source().citation());
        if (claim.source().figure() != null) {
            lines.add("      figure   " + claim.source().figure());
        }
        lines.add("      profile  " + claim.profile() + ", n = " + length.blocks() + " blocks, about "
                + PlanText.duration(length.estimate()));
        lines.add("      outcome  " + outcome(run));
        return lines;
    }

    /** What a plan says of the claim that its run will decide; none without a claim. */
    static List<String> ofPlan(RunSetup setup) {
        Optional<FixedClaim> fixed = Optional.ofNullable(setup.summary().claim());
        List<String> lines = new ArrayList<>();
        fixed.ifPresent(tested -> {
            lines.add("");
            lines.add("claim       " + tested.claim().text());
            lines.add("source      " + tested.claim().source().citation());
            tested.claim().expect().forEach(statement -> lines.add("expect      " + statement));
            tested.claim().refutedIf().forEach(statement -> lines.add("refuted if  " + statement));
            lines.add("sha256      " + tested.sha256());
        });
        return lines;
    }

    private static String outcome(@Nullable ClaimRun run) {
        return run == null
                ? "not run yet"
                : run.outcome().answer().words() + " (" + run.profile() + ", " + run.status() + ", " + run.startedAt()
                        + ", " + run.folder() + "): " + run.outcome().why()
                        + (run.current() ? "" : " - the claim file has changed since that run");
    }
}
