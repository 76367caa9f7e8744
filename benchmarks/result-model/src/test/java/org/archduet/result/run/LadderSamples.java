package org.archduet.result.run;

import java.util.List;

/** A rung of the boundary ladder, measured in two forks. */
final class LadderSamples {

    private LadderSamples() {}

    static Microbenchmark microbenchmark() {
        return new Microbenchmark(
                "R03CodecRoundTrip.roundTrip kilobytes=10",
                "Encode and decode 10 kB",
                1_500,
                null,
                "ns/op",
                2,
                5,
                new Rung(
                        3,
                        "Encode and decode 10 kB",
                        "what a hop adds besides transport",
                        "grows with the size",
                        new ForkFigure(1_500, 1_200.0, 1_800.0, 0.95, List.of(1_400.0, 1_600.0)),
                        new ForkFigure(1_700, 0.0, 5_000.0, 0.95, List.of(1_500.0, 1_900.0)),
                        new ForkFigure(0, 0.0, 0.0, 0.95, List.of(0.0, 0.0)),
                        null));
    }
}
