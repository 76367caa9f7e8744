package org.archduet.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.archduet.result.run.ForkFigure;
import org.archduet.result.run.Microbenchmark;
import org.archduet.result.run.RunResult;
import org.archduet.result.run.Rung;
import org.archduet.result.vocabulary.ManifestKey;
import org.jspecify.annotations.Nullable;

/** The boundary ladder in words. */
public final class LadderWords {

    /** What the manifest says when no CPU of the machine may sleep. */
    private static final String ALL = "all";

    private LadderWords() {}

    /** The rungs that were measured, from the lowest up; empty unless the ladder was climbed. */
    public static List<Rung> rungs(RunResult result) {
        return result.microbenchmarks().stream()
                .map(Microbenchmark::rung)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Scores that are on no ladder: those of results that were written before there was one. */
    public static List<Microbenchmark> others(RunResult result) {
        return result.microbenchmarks().stream()
                .filter(score -> score.rung() == null)
                .toList();
    }

    /** Number and title, such as {@code 4 Loopback TCP round trip}. */
    public static String name(Rung rung) {
        return rung.number() + " " + rung.title();
    }

    /** A time with its interval, such as {@code 1.20 ms (1.10 ms to 1.30 ms)}; alone when both ends read the same. */
    public static String time(@Nullable ForkFigure figure) {
        return words(figure, Figures::nanos);
    }

    /** A size with its interval. */
    public static String size(@Nullable ForkFigure figure) {
        return words(figure, Figures::bytes);
    }

    private static String words(@Nullable ForkFigure figure, Function<Double, String> number) {
        if (figure == null) {
            return Figures.NONE;
        }
        String mean = number.apply(figure.mean());
        Double low = figure.low();
        Double high = figure.high();
        if (low == null || high == null || number.apply(low).equals(number.apply(high))) {
            return mean;
        }
        return mean + " (" + number.apply(low) + " to " + number.apply(high) + ")";
    }

    /** Time, CPU time and allocation of a rung in one line. */
    public static String line(Rung rung) {
        return name(rung) + ": " + time(rung.time()) + ", CPU " + time(rung.cpu()) + ", allocated "
                + size(rung.allocated());
    }

    /** The same without the intervals that a reader can do without at first. */
    public static String brief(Rung rung) {
        ForkFigure cpu = rung.cpu();
        ForkFigure allocated = rung.allocated();
        return time(rung.time())
                + (cpu == null ? "" : ", CPU " + Figures.nanos(cpu.mean()))
                + (allocated == null ? "" : ", " + Figures.bytes(allocated.mean()));
    }

    private static boolean isAwake(RunResult result) {
        return result.manifest()
                .field(ManifestKey.CPUS_KEPT_AWAKE)
                .filter(ALL::equals)
                .isPresent();
    }

    /** How the figures came about, in sentences; empty without rungs. */
    public static List<String> conditions(RunResult result) {
        List<Rung> rungs = rungs(result);
        if (rungs.isEmpty()) {
            return List.of();
        }
        List<String> said = new ArrayList<>();
        int fewest = rungs.stream()
                .mapToInt(rung -> rung.time().forks().size())
                .min()
                .orElse(0);
        int most = rungs.stream()
                .mapToInt(rung -> rung.time().forks().size())
                .max()
                .orElse(0);
        said.add("Each figure is the mean over " + (fewest == most ? "" : fewest + " to ") + most
                + (most == 1 ? " fresh JVM" : " fresh JVMs") + " (JMH's forks)"
                + (fewest > 1
                        ? ", with its " + Figures.percent(rungs.get(0).time().confidence())
                                + " interval (Student's t over these JVMs; iterations do not count)."
                        : ", too few for an interval."));
        result.manifest().field(ManifestKey.JVM_FLAGS).ifPresent(flags -> {
            String cpus = result.manifest().field(ManifestKey.CPUS_SYSTEM).orElse("");
            said.add("Conditions: JVM flags " + flags + "; "
                    + (cpus.isEmpty() ? "not pinned to CPUs" : "client, server and database on CPU " + cpus)
                    + (isAwake(result) ? "; idle CPUs were kept awake, unlike those of a system in other runs." : "."));
        });
        said.add("CPU time is that of the whole JVM, which holds client and server, and of the database server."
                + " It can exceed the time, where threads work side by side, and stay below it, where they wait.");
        said.add("The same call runs again and again, alone, with everything in the caches:"
                + " in a system under load a boundary may cost more.");
        return List.copyOf(said);
    }
}
