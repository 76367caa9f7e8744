package org.archduet.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archduet.report.page.Page;
import org.archduet.report.page.Page.Fact;
import org.archduet.report.run.Run;
import org.archduet.report.section.Contents;
import org.archduet.report.section.SectionMaker;
import org.archduet.report.text.CapacityWords;
import org.archduet.report.text.CautionWords;
import org.archduet.report.text.RepeatWords;
import org.archduet.report.text.RunConditions;
import org.archduet.report.text.Sentences;
import org.archduet.report.text.Words;
import org.archduet.result.decision.Comparison;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.RunResult;
import org.archduet.result.run.SystemResult;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.ManifestKey;

/** Turns a run into the page that is shown. */
final class PageMaker {

    /** What is wrong with the systems themselves comes before what is wrong with the measuring. */
    private static final List<Code> GRAVEST_FIRST =
            List.of(Code.INVARIANT, Code.SYSTEM_FAILING, Code.PARITY, Code.TOPOLOGY, Code.DATABASE, Code.BOOKS);

    private static final int MOST_OF_A_KIND = 3;

    private PageMaker() {}

    static Page make(Run run, List<SectionMaker> studies) {
        RunResult result = run.result();
        Experiment experiment = result.experiment();
        List<Comparison> primary =
                result.comparisons().stream().filter(Comparison::primary).toList();
        return new Page(
                experiment.comparesSystems()
                        ? experiment.name() + ": " + experiment.candidate() + " against " + experiment.baseline()
                        : experiment.name(),
                experiment.question(),
                Words.status(result),
                reasons(result),
                Sentences.inShort(result),
                facts(run),
                cautions(result),
                RunConditions.of(result).orElse(""),
                Headlines.of(primary, result.decision()),
                Forest.of(primary, result.decision()).stream().toList(),
                Contents.of(run, studies));
    }

    /** Reasons against the run in words, gravest first; of many of a kind the first few. */
    static List<String> reasons(RunResult result) {
        Map<Code, List<String>> byCode = new LinkedHashMap<>();
        result.validity().reasons().stream()
                .sorted(Comparator.comparingInt(PageMaker::gravity))
                .forEach(reason -> byCode.computeIfAbsent(reason.code(), code -> new ArrayList<>())
                        .add(reason.detail()));
        List<String> said = new ArrayList<>();
        byCode.forEach((code, details) -> {
            int more = details.size() - MOST_OF_A_KIND;
            said.add(Words.reason(code) + ": "
                    + String.join("; ", details.subList(0, Math.min(MOST_OF_A_KIND, details.size())))
                    + (more > 0 ? "; and " + more + " more of this kind" : ""));
        });
        return said;
    }

    /** Cautions of the whole run in words. */
    static List<String> cautions(RunResult result) {
        List<Comparison> primary =
                result.comparisons().stream().filter(Comparison::primary).toList();
        List<String> said = new ArrayList<>(CautionWords.of(result));
        said.addAll(CapacityWords.sharesCautions(result));
        Headlines.shared(primary).ifPresent(said::add);
        RepeatWords.repeats(result.repeats()).ifPresent(said::add);
        result.manifest().fields().forEach((name, sentence) -> {
            if (ManifestKey.Family.UNVERIFIED.holds(name)) {
                said.add(Words.capital(sentence) + ".");
            }
        });
        return said;
    }

    private static int gravity(ValidityReason reason) {
        int place = GRAVEST_FIRST.indexOf(reason.code());
        return place < 0 ? GRAVEST_FIRST.size() : place;
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
            facts.add(new Fact("Replication", Sentences.blocks(run.pairedBlocks()) + " with a valid trial of each"));
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
