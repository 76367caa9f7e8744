package org.archduet.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.decision.PrecisionLook;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.ValidityReason;
import org.jspecify.annotations.Nullable;

/** What a comparison says, in sentences. */
public final class Sentences {

    private Sentences() {}

    /**
     * The verdict of a comparison, for example "The microservices' median response time is 3.4 times the monolith's (95
     * % interval 3.1–3.7, n = 3 blocks): slower."
     */
    public static String verdict(Comparison comparison) {
        return verdict(comparison, Words.possessive(comparison.baseline()), Words.possessive(comparison.candidate()));
    }

    /** The same where the level of a factor by start is named elsewhere: the monolith's, not monolith@5's. */
    public static String verdict(RunResult result, Comparison comparison) {
        return verdict(
                comparison,
                Words.possessive(ArmWords.system(result, comparison.baseline())),
                Words.possessive(ArmWords.system(result, comparison.candidate())));
    }

    private static String verdict(Comparison comparison, String baselines, String candidates) {
        String what = "The " + candidates + " " + Words.metric(comparison);
        Ratio ratio = comparison.ratio();
        if (Words.withheld(comparison)) {
            return what + withheld(comparison, baselines);
        }
        if (comparison.candidateValue() == null || comparison.baselineValue() == null) {
            return what + notMeasured(comparison, baselines);
        }
        if (ratio == null) {
            return what + " is " + Figures.of(comparison.candidateValue(), comparison.unit()) + " against "
                    + Figures.of(comparison.baselineValue(), comparison.unit()) + " (" + blocks(comparison.blocks())
                    + ", no interval): can't tell.";
        }
        return what + " is " + point(ratio) + " times the " + baselines + " ("
                + interval(ratio) + ", n = " + blocks(comparison.blocks()) + "): " + Words.verdict(comparison)
                + (comparison.decision().withdrawn()
                        ? "; its interval alone would say "
                                + Words.verdict(
                                        comparison.metric(),
                                        comparison.decision().unadjustedVerdict())
                        : "")
                + ".";
    }

    private static String withheld(Comparison comparison, String baselines) {
        return comparison.candidateValue() == null || comparison.baselineValue() == null
                ? " has no verdict."
                : " is " + Figures.of(comparison.candidateValue(), comparison.unit()) + ", the "
                        + baselines + " "
                        + Figures.of(comparison.baselineValue(), comparison.unit()) + ": no verdict.";
    }

    private static String notMeasured(Comparison comparison, String baselines) {
        String baseline = "the " + baselines;
        if (comparison.candidateValue() != null) {
            return " is " + Figures.of(comparison.candidateValue(), comparison.unit()) + "; " + baseline
                    + " was not measured: no ratio.";
        }
        return " was not measured; " + baseline
                + (comparison.baselineValue() == null
                        ? " was not either: no ratio."
                        : " is " + Figures.of(comparison.baselineValue(), comparison.unit()) + ": no ratio.");
    }

    /** The ratio with the decimals that its interval deserves. */
    public static String point(Ratio ratio) {
        return Figures.fixed(ratio.point(), Figures.decimals(ratio.low(), ratio.high()));
    }

    /** The interval's two ends. */
    public static String ends(Ratio ratio) {
        int decimals = Figures.decimals(ratio.low(), ratio.high());
        return Figures.fixed(ratio.low(), decimals) + "–" + Figures.fixed(ratio.high(), decimals);
    }

    /** The ratio and its interval, short. */
    public static String brief(Ratio ratio) {
        return point(ratio) + " (" + ends(ratio) + ")";
    }

    /** The ratio of a comparison and its interval, short; a dash where there is none or its verdict is withheld. */
    public static String ratio(Comparison comparison) {
        Ratio ratio = comparison.ratio();
        return ratio == null || Words.withheld(comparison) ? Figures.NONE : brief(ratio);
    }

    /** The interval with its confidence. */
    public static String interval(Ratio ratio) {
        return Figures.confidence(ratio.confidence()) + " interval " + ends(ratio);
    }

    /** How much the comparison can see: detectable effect, noise floor, blocks for the wanted width. */
    public static String power(Comparison comparison, DecisionRule rule) {
        List<String> parts = new ArrayList<>();
        Double effect = comparison.power().minimumDetectableEffect();
        if (effect != null) {
            parts.add(
                    "a run like this detects " + detectable(effect) + " (power " + Figures.percent(rule.power()) + ")");
        }
        parts.add(
                comparison.power().noiseFloor() == null
                        ? "noise floor not measured in this run"
                        : "noise floor " + difference(comparison.power().noiseFloor()));
        if (comparison.power().blocksForWantedWidth() != null) {
            parts.add("an interval of ±" + Figures.percent(rule.wantedHalfWidth()) + " needs about "
                    + blocks(comparison.power().blocksForWantedWidth()));
        }
        return Words.capital(String.join("; ", parts)) + ".";
    }

    /** A relative difference, short: as a percentage up to 100 %, as a factor beyond; a dash where it is not known. */
    public static String difference(@Nullable Double effect) {
        if (effect == null) {
            return Figures.NONE;
        }
        return effect <= 1 ? Figures.percent(effect) : "×\u202f" + factor(effect);
    }

    private static String detectable(double effect) {
        return effect <= 1
                ? "a difference of " + Figures.percent(effect)
                : "only a factor of " + factor(effect) + " or more";
    }

    /** Nobody reads "3,300 %" as a factor of 34. */
    private static String factor(double effect) {
        return Figures.fixed(1 + effect, effect < 9 ? 1 : 0);
    }

    /** What the run saw when it looked whether it was precise enough; empty when it never looked. */
    public static String looks(List<PrecisionLook> looks, DecisionRule rule) {
        return looks.stream()
                .map(look -> " After " + blocks(look.blocks()) + " the widest primary interval was "
                        + (look.widestHalfWidth() == null
                                ? "not available"
                                : "±" + Figures.percent(look.widestHalfWidth()))
                        + " (wanted: ±" + Figures.percent(rule.wantedHalfWidth()) + "); "
                        + (look.reached() ? "the run ended there." : "the run continued."))
                .collect(Collectors.joining());
    }

    /** The bootstrap interval and how often one like it covered the truth in simulation. */
    public static String bootstrap(Ratio bootstrap, @Nullable Double coverage) {
        return ends(bootstrap) + " (" + coverage(coverage) + ")";
    }

    /** How often an interval covered the truth in simulation. */
    public static String coverage(@Nullable Double coverage) {
        return coverage == null ? "coverage not simulated" : "covers " + Figures.percent(coverage);
    }

    /** Why there is no bootstrap interval. */
    public static String noBootstrap(int blocks) {
        return blocks < DecisionRule.FEWEST_BOOTSTRAP_BLOCKS
                ? "No bootstrap interval: it requires at least " + DecisionRule.FEWEST_BOOTSTRAP_BLOCKS + " blocks."
                : "No bootstrap interval: the figures give none.";
    }

    /** A count of blocks. */
    public static String blocks(int n) {
        return n == 1 ? "1 block" : n + " blocks";
    }

    /** Reasons against something, each with what was seen. */
    public static String reasons(List<ValidityReason> reasons) {
        return reasons.stream()
                .map(reason -> Words.reason(reason.code()) + " (" + reason.detail() + ")")
                .collect(Collectors.joining("; "));
    }
}
