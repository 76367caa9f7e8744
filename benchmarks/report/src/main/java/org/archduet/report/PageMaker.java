package org.archduet.report;

import java.util.ArrayList;
import java.util.List;
import org.archduet.report.answer.FirstScreens;
import org.archduet.report.page.Page;
import org.archduet.report.page.Page.Fact;
import org.archduet.report.run.Run;
import org.archduet.report.section.Contents;
import org.archduet.report.section.SectionMaker;
import org.archduet.report.text.ArmWords;
import org.archduet.report.text.CapacityWords;
import org.archduet.report.text.CautionWords;
import org.archduet.report.text.RepeatWords;
import org.archduet.report.text.RunConditions;
import org.archduet.report.text.Sentences;
import org.archduet.report.text.SharedNote;
import org.archduet.report.text.WholeWords;
import org.archduet.report.text.Words;
import org.archduet.result.decision.Comparison;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.RunResult;
import org.archduet.result.run.SystemResult;
import org.archduet.result.vocabulary.ManifestKey;

/** Turns a run into the page that is shown. */
final class PageMaker {

    private PageMaker() {}

    static Page make(Run run, List<SectionMaker> studies) {
        RunResult result = run.result();
        Experiment experiment = result.experiment();
        List<String> reasons = Reasons.of(result);
        List<String> cautions = cautions(result);
        return new Page(
                experiment.comparesSystems()
                        ? experiment.name() + ": " + ArmWords.candidate(result) + " against "
                                + ArmWords.baseline(result)
                        : experiment.name(),
                experiment.question(),
                Words.status(result),
                reasons,
                FirstScreens.of(run, reasons, cautions),
                facts(run),
                cautions,
                RunConditions.of(result).orElse(""),
                Contents.of(run, studies),
                Contents.appendix(run));
    }

    /** Cautions of the whole run in words. */
    static List<String> cautions(RunResult result) {
        List<Comparison> primary =
                result.comparisons().stream().filter(Comparison::primary).toList();
        List<String> said = new ArrayList<>();
        said.addAll(CautionWords.of(result));
        said.addAll(CapacityWords.sharesCautions(result));
        said.addAll(WholeWords.cautions(result));
        SharedNote.of(primary).ifPresent(said::add);
        RepeatWords.repeats(result).ifPresent(said::add);
        result.manifest().fields().forEach((name, sentence) -> {
            if (ManifestKey.Family.UNVERIFIED.holds(name)) {
                said.add(Words.capital(sentence) + ".");
            }
        });
        return said;
    }

    private static List<Fact> facts(Run run) {
        RunResult result = run.result();
        List<Fact> facts = new ArrayList<>();
        for (SystemResult system : run.systems()) {
            String role = system.name().equals(result.experiment().baseline())
                    ? "Baseline"
                    : system.name().equals(result.experiment().candidate()) ? "Candidate" : "Also measured";
            facts.add(new Fact(role, system.name() + " – " + system.title()));
        }
        Experiment experiment = result.experiment();
        if (experiment.comparesSystems()) {
            facts.add(new Fact(
                    "Replication",
                    WholeWords.blocks(result).orElse(Sentences.blocks(run.pairedBlocks()))
                            + " with a valid start of each"));
            facts.add(new Fact(
                    "Experiment",
                    experiment.name() + ", profile " + experiment.profile() + ", workload " + experiment.workload()
                            + ", seed " + experiment.seed()));
        } else {
            facts.add(new Fact("Scores", String.valueOf(result.microbenchmarks().size())));
        }
        facts.add(new Fact(
                "Started",
                result.manifest().startedAt() + " at commit "
                        + result.manifest().commit()
                        + (result.manifest().dirty() ? " (with uncommitted changes)" : "")));
        return facts;
    }
}
