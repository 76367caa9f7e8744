package org.archduet.report.answer;

import java.util.ArrayList;
import java.util.List;
import org.archduet.report.page.FirstScreen;
import org.archduet.report.page.FirstScreen.Verdicts;
import org.archduet.report.run.Run;
import org.archduet.report.text.ClaimWords;
import org.archduet.report.text.Disagreement;
import org.archduet.report.text.LadderWords;
import org.archduet.report.text.RunConditions;
import org.archduet.report.text.WholeWords;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.Manifest;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.Validity.Status;

/** Makes the first screen of a run. */
public final class FirstScreens {

    private static final int DATE = 10;
    private static final int COMMIT = 8;

    private FirstScreens() {}

    /**
     * @param reasons against the run, gravest first
     * @param cautions what a reader must keep in mind
     */
    public static FirstScreen of(Run run, List<String> reasons, List<String> cautions) {
        Experiment experiment = run.result().experiment();
        boolean compares = experiment.comparesSystems();
        boolean decidesClaims = run.result().validity().status() == Status.VALID
                && !run.result().claims().isEmpty();
        return new FirstScreen(
                status(run),
                experiment.checksThePipelineOnly(),
                Disagreement.of(run.result()).orElse(""),
                decidesClaims ? ClaimWords.headline(run.result()) : Headline.of(run.result()),
                decidesClaims ? belowClaims(run.result()) : List.of(),
                compares ? Pictures.of(run) : List.of(),
                compares ? MixWords.of(run) : "",
                compares ? VerdictRows.of(run) : Verdicts.NONE,
                compares ? Why.of(run) : List.of(),
                compares ? TrustLines.of(run, reasons, cautions) : List.of(),
                compares ? NotSaid.of(run) : List.of());
    }

    private static List<String> belowClaims(RunResult result) {
        List<String> said = new ArrayList<>(ClaimWords.findings(result));
        said.add(Headline.of(result));
        return List.copyOf(said);
    }

    private static List<String> status(Run run) {
        Experiment experiment = run.result().experiment();
        Manifest manifest = run.result().manifest();
        List<String> said = new ArrayList<>();
        if (experiment.comparesSystems()) {
            if (run.result().validity().status() == Status.VALID) {
                said.add("no check failed");
            }
            said.add("profile " + experiment.profile());
            int blocks = run.pairedBlocks();
            said.add(WholeWords.blocks(run.result()).orElse(blocks + (blocks == 1 ? " block" : " blocks"))
                    + ", each with fresh processes");
            if (RunConditions.isScreening(run.result())) {
                said.add("screening: the JVM's first compiler only");
            }
        } else if (!LadderWords.rungs(run.result()).isEmpty()) {
            said.add("profile " + experiment.profile());
        }
        said.add(shortened(manifest.startedAt(), DATE));
        said.add("commit " + shortened(manifest.commit(), COMMIT)
                + (manifest.dirty() ? " with uncommitted changes" : ""));
        return List.copyOf(said);
    }

    private static String shortened(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }
}
