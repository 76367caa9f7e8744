package org.archduet.report.text;

import org.archduet.report.run.RunFacts;
import org.archduet.result.vocabulary.MetricId;

/** What a primary metric means, in a few words beside its name. */
public final class MetricGloss {

    private MetricGloss() {}

    /** Empty for metrics that need none. */
    public static String of(MetricId metric, RunFacts facts) {
        return switch (metric) {
            case RESPONSE_TIME_P50 -> "half were faster";
            case RESPONSE_TIME_P99 -> "99 of 100 were faster";
            case CPU_PER_REQUEST -> "all processes" + (facts.ownDatabase() ? " and the database" : "");
            case PEAK_THROUGHPUT -> "right answers per second at full load";
            default -> "";
        };
    }
}
