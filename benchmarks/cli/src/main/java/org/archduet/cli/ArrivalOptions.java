package org.archduet.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.ArrivalModel.Stepped.Step;
import org.archduet.driver.load.TraceFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How requests arrive: by a rate (open loop), a trace, or a number of users who wait (closed loop). */
final class ArrivalOptions {

    private static final Pattern RATE = Pattern.compile("(\\d+(?:\\.\\d+)?)(?:-(\\d+(?:\\.\\d+)?))?");

    /** Gaps between arrivals of an open loop. */
    enum Gaps {
        POISSON,
        CONSTANT
    }

    @Option(names = "--rate", paramLabel = "PER_SECOND", description = "open loop: requests per second by schedule")
    private @Nullable Double ratePerSecond;

    @Option(
            names = "--arrivals",
            defaultValue = "POISSON",
            description = "with --rate: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}")
    private Gaps gaps = Gaps.POISSON;

    @Option(
            names = "--rates",
            split = ",",
            paramLabel = "RATE|FROM-TO",
            description = "open loop: Poisson arrivals whose rate changes, each for an equal part of the duration: "
                    + "100,100-400,400 holds, climbs and holds")
    private List<String> rates = List.of();

    @Option(names = "--trace", paramLabel = "FILE", description = "open loop: times from a file, seconds, one a line")
    private @Nullable Path trace;

    @Option(names = "--users", description = "closed loop: users who wait for an answer before they ask again")
    private @Nullable Integer users;

    @Option(
            names = "--think",
            defaultValue = "0",
            paramLabel = "MILLIS",
            description = "with --users: pause before the next request")
    private long thinkMillis;

    @Option(names = "--duration", defaultValue = "30", paramLabel = "SECONDS", description = "default ${DEFAULT-VALUE}")
    private double durationSeconds = 30;

    Duration duration() {
        if (durationSeconds == 0) {
            throw new IllegalArgumentException("--duration must be more than 0 seconds");
        }
        return seconds(durationSeconds);
    }

    ArrivalModel model() {
        long given = Stream.of(ratePerSecond != null, !rates.isEmpty(), trace != null, users != null)
                .filter(it -> it)
                .count();
        if (given != 1) {
            throw new IllegalArgumentException("give exactly one of --rate, --rates, --trace and --users");
        }
        if (users != null) {
            return new ArrivalModel.ClosedLoop(users, Duration.ofMillis(thinkMillis));
        }
        if (trace != null) {
            return TraceFile.read(trace);
        }
        if (!rates.isEmpty()) {
            Duration each = duration().dividedBy(rates.size());
            return new ArrivalModel.Stepped(
                    rates.stream().map(rate -> step(rate, each)).toList());
        }
        double rate = ratePerSecond == null ? 0 : ratePerSecond;
        return gaps == Gaps.CONSTANT ? new ArrivalModel.Constant(rate) : new ArrivalModel.Poisson(rate);
    }

    private static Step step(String rate, Duration each) {
        Matcher matcher = RATE.matcher(rate);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "--rates needs RATE or FROM-TO, such as 100 or 100-400, not '" + rate + "'");
        }
        double from = Double.parseDouble(matcher.group(1));
        String to = matcher.group(2);
        return new Step(from, to == null ? from : Double.parseDouble(to), each);
    }

    static Duration seconds(double seconds) {
        if (!(seconds >= 0 && seconds <= 86_400)) {
            throw new IllegalArgumentException("a duration must lie between 0 and 86400 seconds, not " + seconds);
        }
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
