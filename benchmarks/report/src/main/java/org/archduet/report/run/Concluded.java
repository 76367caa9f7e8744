package org.archduet.report.run;

import java.util.ArrayList;
import java.util.List;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Decision;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.decision.Estimate;
import org.archduet.result.decision.Power;
import org.archduet.result.load.LoadAxis;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.Validity.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a run may conclude. An INVALID one concludes nothing, so nothing that renders it is handed a ratio or a verdict:
 * no sentence, table or chart can print one by mistake.
 */
public final class Concluded {

    private Concluded() {}

    /** The result as it is; of an INVALID run with the values of its comparisons only. */
    public static RunResult of(RunResult result) {
        return result.validity().status() == Status.INVALID ? valuesOnly(result) : result;
    }

    private static RunResult valuesOnly(RunResult result) {
        return new RunResult(
                result.schemaVersion(),
                result.experiment(),
                result.decision(),
                result.validity(),
                result.manifest(),
                result.systems(),
                result.parity(),
                result.calibration(),
                result.starts(),
                result.incomplete(),
                result.repeats(),
                result.looks(),
                result.capacity(),
                result.comparisons().stream().map(Concluded::valuesOnly).toList(),
                valuesOnly(result.loadAxis()),
                result.factors(),
                List.of(),
                List.of(),
                result.assertions(),
                result.claim(),
                result.alsoClaims(),
                result.microbenchmarks(),
                result.waterfall() == null ? null : result.waterfall().valuesOnly(),
                result.profiles(),
                null);
    }

    private static @Nullable LoadAxis valuesOnly(@Nullable LoadAxis axis) {
        return axis == null
                ? null
                : new LoadAxis(
                        axis.confidence(),
                        axis.systems().stream()
                                .map(system -> new LoadAxis.SystemLoads(system.system(), system.points(), null, null))
                                .toList(),
                        List.of(),
                        null);
    }

    private static Comparison valuesOnly(Comparison comparison) {
        List<Caution> cautions = new ArrayList<>(comparison.decision().cautions());
        cautions.remove(Caution.FEW_BLOCKS);
        if (!cautions.contains(Caution.VERDICT_WITHHELD)) {
            cautions.add(Caution.VERDICT_WITHHELD);
        }
        return new Comparison(
                comparison.subject(),
                new Estimate(comparison.baselineValue(), comparison.candidateValue(), null, null, null, List.of()),
                new Power(comparison.blocks(), null, null, null),
                Decision.unadjusted(Verdict.INCONCLUSIVE, List.copyOf(cautions), ""));
    }
}
