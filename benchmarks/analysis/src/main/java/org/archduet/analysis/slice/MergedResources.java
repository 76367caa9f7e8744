package org.archduet.analysis.slice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.archduet.result.start.CallBook;
import org.archduet.result.start.DatabaseWork;
import org.archduet.result.start.ProcessUsage;
import org.archduet.result.start.Resources;
import org.archduet.result.start.Surroundings;
import org.archduet.result.start.Surroundings.Neighbour;
import org.archduet.result.start.Throttling;
import org.archduet.result.start.Window;
import org.jspecify.annotations.Nullable;

/** What all slices of a window cost: sums over sums, shares of time weighted by time. */
final class MergedResources {

    /** As many as a window names. */
    private static final int NEIGHBOURS = 5;

    private final List<Window> slices;
    private final Weighted<Window> byAnswers;
    private final Weighted<Window> byCompleted;
    private final Weighted<Window> byTime;

    private MergedResources(List<Window> slices) {
        this.slices = slices;
        this.byAnswers = new Weighted<>(slices, window -> window.load().rightAnswers());
        this.byCompleted = new Weighted<>(slices, window -> window.load().completed());
        this.byTime = new Weighted<>(slices, window -> window.load().durationSeconds());
    }

    /** @param slices at least one, in the order of time */
    static Resources of(List<Window> slices) {
        return new MergedResources(slices).merged();
    }

    private Resources merged() {
        return new Resources(
                byAnswers.mean(window -> window.resources().cpuNanosPerRequest()),
                byAnswers.mean(window -> window.resources().systemCpuNanosPerRequest()),
                byAnswers.mean(window -> window.resources().databaseCpuNanosPerRequest()),
                byCompleted.mean(window -> window.resources().callsPerRequest()),
                byTime.of(window -> window.resources().stealFraction()),
                byTime.of(window -> window.resources().otherCpuFraction()),
                processes(),
                surroundings(),
                callBook(),
                databaseWork());
    }

    private List<ProcessUsage> processes() {
        Map<String, ProcessUsage> merged = new LinkedHashMap<>();
        for (Window window : slices) {
            for (ProcessUsage usage : window.resources().processes()) {
                merged.merge(usage.role() + " " + usage.name(), usage, MergedResources::added);
            }
        }
        return List.copyOf(merged.values());
    }

    private static ProcessUsage added(ProcessUsage before, ProcessUsage last) {
        return new ProcessUsage(
                last.name(),
                last.role(),
                before.cpuNanos() + last.cpuNanos(),
                last.pssBytes(),
                last.threads(),
                sum(before.compilerCpuNanos(), last.compilerCpuNanos()),
                sum(before.gcPauseNanos(), last.gcPauseNanos()),
                sum(before.gcPauses(), last.gcPauses()),
                sum(before.throttling(), last.throttling()));
    }

    private static @Nullable Throttling sum(@Nullable Throttling one, @Nullable Throttling two) {
        return one == null || two == null ? null : one.plus(two);
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long two) {
        return one == null || two == null ? null : (Long) (one + two);
    }

    /** A neighbour that was not seen in a slice used nothing in it. */
    private Surroundings surroundings() {
        double seconds = slices.stream()
                .mapToDouble(window -> window.load().durationSeconds())
                .sum();
        Map<Long, Neighbour> byProcess = new LinkedHashMap<>();
        for (Window window : slices) {
            double share = seconds == 0 ? 0 : window.load().durationSeconds() / seconds;
            for (Neighbour seen : window.resources().surroundings().neighbours()) {
                byProcess.merge(
                        seen.pid(),
                        new Neighbour(seen.command(), seen.pid(), seen.cpuFraction() * share),
                        (one, two) -> new Neighbour(one.command(), one.pid(), one.cpuFraction() + two.cpuFraction()));
            }
        }
        List<Neighbour> neighbours = new ArrayList<>(byProcess.values());
        neighbours.sort(Comparator.comparingDouble(Neighbour::cpuFraction).reversed());
        return new Surroundings(
                List.copyOf(neighbours.subList(0, Math.min(NEIGHBOURS, neighbours.size()))),
                byTime.mean(window -> window.resources().surroundings().memoryStallFraction()),
                byTime.mean(window -> window.resources().surroundings().cpuFrequencyFraction()));
    }

    private @Nullable CallBook callBook() {
        List<CallBook> books = present(Resources::callBook);
        if (books.size() < slices.size()) {
            return null;
        }
        CallBook merged = books.get(0);
        for (CallBook book : books.subList(1, books.size())) {
            merged = new CallBook(
                    merged.entry() + book.entry(),
                    merged.others() + book.others(),
                    sum(merged.retries(), book.retries()),
                    sum(merged.owed(), book.owed()),
                    added(merged.described(), book.described()),
                    sum(merged.encodedBytes(), book.encodedBytes()));
        }
        return merged;
    }

    private static CallBook.@Nullable Described added(
            CallBook.@Nullable Described one, CallBook.@Nullable Described two) {
        return one == null || two == null
                ? null
                : new CallBook.Described(
                        one.atLeast() + two.atLeast(),
                        one.atMost() + two.atMost(),
                        Math.max(one.mostPerRequest(), two.mostPerRequest()));
    }

    private @Nullable DatabaseWork databaseWork() {
        if (present(Resources::databaseWork).size() < slices.size()) {
            return null;
        }
        return new DatabaseWork(
                perCompleted(DatabaseWork::walBytesPerRequest),
                perCompleted(DatabaseWork::fsyncsPerRequest),
                perCompleted(DatabaseWork::commitsPerRequest));
    }

    private @Nullable Double perCompleted(Function<DatabaseWork, @Nullable Double> figure) {
        return byCompleted.mean(window -> {
            DatabaseWork work = window.resources().databaseWork();
            return work == null ? null : figure.apply(work);
        });
    }

    private <T> List<T> present(Function<Resources, @Nullable T> part) {
        List<T> found = new ArrayList<>();
        for (Window window : slices) {
            T value = part.apply(window.resources());
            if (value != null) {
                found.add(value);
            }
        }
        return found;
    }
}
