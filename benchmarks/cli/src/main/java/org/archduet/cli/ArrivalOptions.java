package org.archduet.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.ArrivalModel.Stepped.Step;
import org.archduet.driver.Gaps;
import org.archduet.driver.load.TraceFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How requests arrive: by a rate (open loop), a trace, or a number of users who wait (closed loop). */
final class ArrivalOptions {

    private static final Pattern RATE = Pattern.compile("(\\d+(?:\\.\\d+)?)(?:-(\\d+(?:\\.\\d+)?))?");

    private static final Duration DEFAULT_DURATION = Duration.ofSeconds(30);

    @Option(names = "--rate", paramLabel = "PER_SECOND", description = "open loop: requests per second by schedule")
    private @Nullable Double ratePerSecond;

    @Option(names = "--arrivals", description = "with --rate: ${COMPLETION-CANDIDATES}; default POISSON")
    private @Nullable Gaps gaps;

    @Option(
            names = "--rates",
            split = ",",
            paramLabel = "RATE|FROM-TO",
            description = "open loop: Poisson arrivals at changing rates, each for an equal part of the duration: "
                    + "100,100-400,400 holds, ramps up and holds")
    private List<String> rates = List.of();

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description = "open loop: send times from a file, in seconds, one per line")
    private @Nullable Path trace;

    @Option(
            names = "--users",
            description = "closed loop: number of users; each waits for its answer before it sends again")
    private @Nullable Integer users;

    @Option(
            names = "--think",
            paramLabel = "MILLIS",
            description = "with --users: pause before the next request; default 0")
    private @Nullable Long thinkMillis;

    @Option(
            names = "--duration",
            paramLabel = "SECONDS",
            description = "length of the window in seconds; default 30; with --trace, until its last time")
    private @Nullable Double durationSeconds;

    /** Of a window with these arrivals. */
    Duration duration(ArrivalModel model) {
        if (durationSeconds == null) {
            return model instanceof ArrivalModel.Trace times
                    ? seconds(times.length().toMillis() / 1e3)
                    : DEFAULT_DURATION;
        }
        if (durationSeconds == 0) {
            throw new IllegalArgumentException("--duration must be more than 0 seconds");
        }
        Duration duration = seconds(durationSeconds);
        if (model instanceof ArrivalModel.Trace times
                && times.beyond(duration) == times.seconds().size()) {
            throw new IllegalArgumentException("--duration " + durationSeconds
                    + ": the trace has no earlier time; leave --duration out to run to the end of the trace");
        }
        return duration;
    }

    ArrivalModel model() {
        refuseWhatGoesWithAnother();
        long given = Stream.of(ratePerSecond != null, !rates.isEmpty(), trace != null, users != null)
                .filter(it -> it)
                .count();
        if (given != 1) {
            throw new IllegalArgumentException("give exactly one of --rate, --rates, --trace and --users");
        }
        if (users != null) {
            return new ArrivalModel.ClosedLoop(users, Duration.ofMillis(thinkMillis == null ? 0 : thinkMillis));
        }
        if (trace != null) {
            return TraceFile.read(trace);
        }
        if (!rates.isEmpty()) {
            Duration each =
                    (durationSeconds == null ? DEFAULT_DURATION : seconds(durationSeconds)).dividedBy(rates.size());
            return new ArrivalModel.Stepped(
                    rates.stream().map(rate -> step(rate, each)).toList());
        }
        double rate = ratePerSecond == null ? 0 : ratePerSecond;
        return (gaps == null ? Gaps.POISSON : gaps).at(rate);
    }

    /** An option that would do nothing is a mistake in what is asked for. */
    private void refuseWhatGoesWithAnother() {
        if (gaps != null && ratePerSecond == null) {
            throw new IllegalArgumentException("--arrivals needs --rate: add --rate, or leave --arrivals out");
        }
        if (thinkMillis != null && users == null) {
            throw new IllegalArgumentException("--think needs --users: add --users, or leave --think out");
        }
        if (thinkMillis != null && thinkMillis < 0) {
            throw new IllegalArgumentException("--think must be 0 milliseconds or more, not " + thinkMillis);
        }
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
            throw new IllegalArgumentException("a duration must be between 0 and 86400 seconds, not " + seconds);
        }
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
