package org.archduet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.analysis.assertion.ClaimRuns.ClaimRun;
import org.archduet.harness.config.ExperimentDescription;
import org.archduet.harness.config.Experiments;
import org.archduet.harness.config.SearchFolders;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.plan.PlanText;
import org.archduet.harness.run.ExperimentLengths;
import org.archduet.harness.run.RunSetup;
import org.archduet.report.text.Sentences;
import org.archduet.report.text.Words;
import org.archduet.result.claim.Claim;
import org.archduet.result.claim.NamedClaim;
import org.archduet.result.decision.Assertion;
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
        decided(
                        experiment.name(),
                        new Experiments(folders, Studies.names())
                                .decidedWith(experiment).stream()
                                        .map(ExperimentDescription::name)
                                        .toList())
                .ifPresent(decided -> lines.add("      run      " + decided));
        lines.add("      outcome  " + outcome(experiment.name(), run));
        decidedBy(run).ifPresent(decided -> lines.add("      ratio    " + decided));
        return lines;
    }

    /** What a plan says of the claims that its run will decide; none without a claim. */
    static List<String> ofPlan(RunSetup setup) {
        List<NamedClaim> claims = setup.summary().claims();
        List<String> lines = new ArrayList<>();
        decided(
                        setup.experiment().name(),
                        setup.alsoDecided().stream()
                                .map(ExperimentDescription::name)
                                .toList())
                .ifPresent(decided -> lines.addAll(List.of("", decided)));
        for (NamedClaim named : claims) {
            Claim claim = named.fixed().claim();
            lines.add("");
            lines.add("claim       " + (claims.size() > 1 ? named.experiment() + ": " : "") + claim.text());
            lines.add("source      " + claim.source().citation());
            claim.expect().forEach(statement -> lines.add("expect      " + statement));
            claim.refutedIf().forEach(statement -> lines.add("refuted if  " + statement));
            lines.add("sha256      " + named.fixed().sha256());
        }
        return lines;
    }

    /** Such as "one run decides c03, c09 and c10"; empty when a run decides one claim only. */
    private static Optional<String> decided(String experiment, List<String> others) {
        List<String> all =
                Stream.concat(Stream.of(experiment), others.stream()).sorted().toList();
        return others.isEmpty() ? Optional.empty() : Optional.of("one run decides " + Words.list(all));
    }

    /** Such as "median response time at 0.8: 2.31 (95 % interval 2.10–2.52)". */
    private static Optional<String> decidedBy(@Nullable ClaimRun run) {
        return Optional.ofNullable(run)
                .flatMap(found -> Optional.ofNullable(found.outcome().decidedBy()))
                .map(decided -> decided.words()
                        + (Assertion.parse(decided.statement()).factor().isEmpty() ? "" : ", last level over first")
                        + (decided.level().isEmpty() ? "" : " at " + decided.level()) + ": "
                        + Sentences.point(decided.ratio()) + " (" + Sentences.interval(decided.ratio()) + ")");
    }

    /** @param experiment name of the file that states the claim */
    private static String outcome(String experiment, @Nullable ClaimRun run) {
        return run == null
                ? "not run yet"
                : run.outcome().answer().words() + " (" + run.profile() + ", " + run.status() + ", " + run.startedAt()
                        + (run.experiment().equals(experiment) ? "" : ", in a run of " + run.experiment())
                        + ", " + run.folder() + "): " + run.outcome().why()
                        + (run.current() ? "" : " - the claim file has changed since that run");
    }
}
