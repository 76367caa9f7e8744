package org.archduet.result.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a microbenchmark with JMH's forks as the unit of replication. Iterations of one fork share its memory
 * layout and its compiled code: they say how steady one JVM was, and not how far another one would be off, so they are
 * averaged and never counted as n.
 *
 * @param mean arithmetic mean over the forks
 * @param low lower end of the t interval over the forks, at least 0; null with fewer than two forks
 * @param high upper end; null as {@code low}
 * @param confidence of the interval, for example 0.95
 * @param forks mean over the iterations of each fork, in the order in which they ran
 */
public record ForkFigure(
        double mean, @Nullable Double low, @Nullable Double high, double confidence, List<Double> forks) {

    public ForkFigure {
        forks = List.copyOf(forks);
    }
}
