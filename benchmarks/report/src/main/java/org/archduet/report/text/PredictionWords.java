package org.archduet.report.text;

import java.util.List;
import java.util.stream.Stream;
import org.archduet.result.prediction.PredictedFigure;
import org.archduet.result.prediction.PredictedFigure.Quantity;
import org.archduet.result.prediction.PredictedWorkload;
import org.archduet.result.prediction.Prediction;
import org.archduet.result.prediction.PredictionVerdict;
import org.archduet.result.vocabulary.Unit;
import org.archduet.result.waterfall.Difference;

/**
 * What was predicted, what was measured, and how far they lie apart, in words.
 *
 * <pre>{@code
 * PredictionWords.sentence(workload, figure);
 * // checkout, microservices: predicted 2.1 ms (2.0–2.2), measured 3.0 ms (2.9–3.1): 30 % too low (−35 % to −25 %).
 * // A profile of this workload can name the rest.
 * }</pre>
 */
public final class PredictionWords {

    private static final String MINUS = "\u2212";

    private PredictionWords() {}

    /** The rule, and what it takes as given. */
    public static String rule(Prediction prediction) {
        return "The rule was fixed before these workloads were measured: CPU time per request is that of the mix “"
                + prediction.base()
                + "”, plus the change in calls over HTTP, commits and bytes of JSON per request, each"
                + " at its price by dose. All other work of a request is taken as the same in every workload. That is"
                + " wrong where an operation does more of it than the mix, so a prediction can fail. In the difference"
                + " between the two systems, work that both do alike cancels out.";
    }

    /** What one of each costs, and where that was measured. */
    public static String prices(Prediction prediction) {
        return BookWords.prices(prediction.prices(), prediction.source());
    }

    /** How the predicted costs of the two systems turned out. */
    public static String count(Prediction prediction) {
        List<PredictedFigure> costs = prediction.workloads().stream()
                .flatMap(workload -> workload.figures().stream())
                .filter(figure -> figure.system() != null)
                .toList();
        return "Of " + costs.size() + " predicted costs " + number(costs, PredictionVerdict.WITHIN) + " within " + aim()
                + " of what was measured, " + number(costs, PredictionVerdict.MISSES) + " further off, and "
                + number(costs, PredictionVerdict.UNDECIDED) + " undecided.";
    }

    private static String number(List<PredictedFigure> costs, PredictionVerdict verdict) {
        long count =
                costs.stream().filter(figure -> figure.verdict() == verdict).count();
        return count + (count == 1 ? " is" : " are");
    }

    private static String aim() {
        return Figures.percent(PredictionVerdict.AIM);
    }

    /** One figure in a sentence or two. */
    public static String sentence(PredictedWorkload workload, PredictedFigure figure) {
        Difference error = figure.error();
        return workload.workload() + ", " + label(workload, figure) + ": predicted "
                + value(figure.predicted(), figure.unit()) + ", measured " + value(figure.measured(), figure.unit())
                + (error == null
                        ? ". The measured figure is indistinguishable from zero, so there is no error to state."
                        : ": " + error(error) + ". " + verdict(figure));
    }

    private static String verdict(PredictedFigure figure) {
        return switch (figure.verdict()) {
            case WITHIN -> "Within " + aim() + ".";
            case MISSES -> "A profile of this workload can name the rest.";
            case UNDECIDED ->
                "The interval is too wide to say whether that is within " + aim()
                        + ": run more blocks or larger doses.";
        };
    }

    /** The verdict in a few words. */
    public static String reading(PredictedFigure figure) {
        return switch (figure.verdict()) {
            case WITHIN -> "✓ within " + aim();
            case MISSES -> "misses; a profile can name the rest";
            case UNDECIDED -> "undecided";
        };
    }

    /** Whose figure it is: {@code microservices}, {@code microservices − monolith}. */
    public static String label(PredictedWorkload workload, PredictedFigure figure) {
        String system = figure.system();
        return system != null
                ? system
                : system(workload, Quantity.CANDIDATE)
                        + (figure.quantity() == Quantity.DIFFERENCE ? " " + MINUS + " " : " / ")
                        + system(workload, Quantity.BASELINE);
    }

    private static String system(PredictedWorkload workload, Quantity quantity) {
        return workload.figures().stream()
                .filter(figure -> figure.quantity() == quantity)
                .flatMap(figure -> Stream.ofNullable(figure.system()))
                .findFirst()
                .orElse(quantity == Quantity.BASELINE ? "baseline" : "candidate");
    }

    /** A figure with its interval. */
    public static String value(Difference value, Unit unit) {
        return value.point() < 0 ? DifferenceWords.signed(value, unit) : DifferenceWords.size(value, unit);
    }

    /** How far the prediction is off, with its interval; a dash without one. */
    public static String errorOf(PredictedFigure figure) {
        Difference error = figure.error();
        return error == null ? Figures.NONE : error(error);
    }

    private static String error(Difference error) {
        return Figures.percent(Math.abs(error.point())) + (error.point() < 0 ? " too low" : " too high") + " ("
                + signed(error.low()) + " to " + signed(error.high()) + ")";
    }

    private static String signed(double fraction) {
        return (fraction < 0 ? MINUS : "") + Figures.percent(Math.abs(fraction));
    }
}
