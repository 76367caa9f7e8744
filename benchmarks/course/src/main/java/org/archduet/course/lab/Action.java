package org.archduet.course.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that is done while a system is up. */
public sealed interface Action {

    /** A line at the prompt of {@code up}: {@code kill ordering}. */
    record Prompt(String line) implements Action {}

    /** Nothing for some time. */
    record Wait(Duration time) implements Action {}

    /**
     * A request, perhaps several times, one after the other. {@code ${n}} in path, headers and body is its number from
     * 1.
     *
     * @param name of the file with the answers
     * @param path with its query
     * @param body empty for none
     * @param background whether the next action begins at once
     */
    record Request(
            String name,
            String method,
            String path,
            Map<String, String> headers,
            Optional<String> body,
            int times,
            Duration timeout,
            boolean background)
            implements Action {}

    /**
     * Load by the driver.
     *
     * @param name of the folder with the figures
     * @param during lines at the prompt, while the window is measured
     */
    record Load(
            String name,
            LoadTarget target,
            Arrivals arrivals,
            Duration length,
            Duration warmUp,
            List<TimedPrompt> during)
            implements Action {

        /** A shorter one, with its prompts at the same parts of the window. */
        public Load within(Duration longest, Duration longestWarmUp) {
            if (length.compareTo(longest) <= 0) {
                return new Load(name, target, arrivals, length, shorter(warmUp, longestWarmUp), during);
            }
            double share = (double) longest.toNanos() / length.toNanos();
            return new Load(
                    name,
                    target,
                    arrivals,
                    longest,
                    shorter(warmUp, longestWarmUp),
                    during.stream().map(prompt -> prompt.earlier(share)).toList());
        }

        private static Duration shorter(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }
    }

    /** What is loaded. */
    sealed interface LoadTarget {

        /** One path, with GET. */
        record OfPath(String path) implements LoadTarget {}

        /** The operations of a workload. @param file absolute */
        record OfWorkload(Path file) implements LoadTarget {}
    }

    /** How requests arrive. */
    sealed interface Arrivals {

        /** By a schedule, whatever the system does (Poisson). */
        record Open(double ratePerSecond) implements Arrivals {}

        /** When users have their answers. */
        record Closed(int users) implements Arrivals {}
    }

    /** A line at the prompt. @param after since the measured window began */
    record TimedPrompt(Duration after, String line) {
        private TimedPrompt earlier(double share) {
            return new TimedPrompt(Duration.ofNanos(Math.round(after.toNanos() * share)), line);
        }
    }
}
