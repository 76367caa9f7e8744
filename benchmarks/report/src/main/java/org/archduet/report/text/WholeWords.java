package org.archduet.report.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.result.run.RunResult;
import org.archduet.result.vocabulary.Unit;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.Interaction;
import org.archduet.result.waterfall.StepVerdict;
import org.archduet.result.waterfall.Waterfall;
import org.archduet.result.waterfall.WholeResult;
import org.jspecify.annotations.Nullable;

/** What tests the steps of a chain: the whole measured by its two ends alone, and changes made in another order. */
public final class WholeWords {

    /** Why the sum of the steps is no evidence, and what is. */
    public static final String TELESCOPING =
            "Each step begins where the one before ends, so the steps add up to the difference between the two ends"
                    + " whatever was measured: that they add up proves nothing. The test is the whole, measured again in"
                    + " blocks that hold the two ends alone. A gap between the two would mean that the steps do not explain"
                    + " the whole: the number of arms that stand side by side, or something that changed from block to"
                    + " block, alters what is measured.";

    private WholeWords() {}

    /** Such as {@code 3 blocks of the whole chain and 3 of its two ends}; empty without a chain. */
    public static Optional<String> blocks(RunResult result) {
        Waterfall waterfall = result.waterfall();
        if (waterfall == null || waterfall.wholes().isEmpty()) {
            return Optional.empty();
        }
        int ofChain = most(waterfall.wholes().stream().map(WholeResult::chainBlocks));
        int ofEnds = most(waterfall.wholes().stream().map(WholeResult::endBlocks));
        return Optional.of(Sentences.blocks(ofChain) + " of the whole chain"
                + (ofEnds == 0 ? "" : " and " + ofEnds + " of its two ends"));
    }

    private static int most(Stream<Integer> counts) {
        return counts.max(Integer::compare).orElse(0);
    }

    /** What the gap means, in a word or two. */
    public static String reading(WholeResult whole) {
        Difference gap = whole.gap();
        if (gap == null) {
            return "not compared";
        }
        return gap.verdict() == StepVerdict.INCLUDES_ZERO ? "no gap seen" : "gap: not explained by the steps";
    }

    /** A difference with its interval; says so where there is none. */
    public static String signed(@Nullable Difference difference, Unit unit) {
        return difference == null ? "not measured" : DifferenceWords.signed(difference, unit);
    }

    /** Figures of the mix in which the steps do not explain the whole, a sentence each. */
    public static List<String> cautions(RunResult result) {
        Waterfall waterfall = result.waterfall();
        return waterfall == null
                ? List.of()
                : waterfall.wholes().stream()
                        .filter(whole -> whole.operation().isMix())
                        .flatMap(whole -> gap(whole).stream())
                        .toList();
    }

    /** Empty where the interval of the gap includes zero. */
    private static Optional<String> gap(WholeResult whole) {
        Difference gap = whole.gap();
        if (gap == null || gap.verdict() == StepVerdict.INCLUDES_ZERO) {
            return Optional.empty();
        }
        return Optional.of(
                "The steps do not explain the whole: the " + StepWords.figure(whole.metric(), whole.operation())
                        + " differs between the two ends by " + signed(whole.byChain(), whole.unit())
                        + " in the blocks of the chain (n = "
                        + Sentences.blocks(whole.chainBlocks()) + ") and by " + signed(whole.byEnds(), whole.unit())
                        + " in blocks of the two ends alone (n = " + Sentences.blocks(whole.endBlocks())
                        + "). The gap is " + DifferenceWords.signed(gap, whole.unit()) + ".");
    }

    /** The price of one change in two places, and whether it depends on the place. */
    public static String interaction(Interaction interaction) {
        String what = "“" + StepWords.label(interaction.change(), interaction.from(), interaction.insteadOf()) + "”";
        String figure = "the " + StepWords.figure(interaction.metric(), interaction.operation());
        Unit unit = interaction.unit();
        Difference difference = interaction.interaction();
        if (difference == null) {
            return what + ", " + figure + ": too few blocks have both orders of the changes.";
        }
        return what + " changes " + figure + " by " + signed(interaction.inChain(), unit)
                + " where the chain makes it ("
                + StepWords.arms(interaction.from(), interaction.insteadOf()) + "), and by "
                + signed(interaction.inOtherOrder(), unit) + " where it comes last ("
                + StepWords.arms(interaction.via(), interaction.to()) + "). The two differ by "
                + DifferenceWords.signed(difference, unit) + " (n = " + Sentences.blocks(interaction.blocks()) + ")"
                + (difference.verdict() == StepVerdict.INCLUDES_ZERO
                        ? ", which includes zero: no effect of the order was seen."
                        : ": the price of this change depends on what was changed before it.");
    }
}
