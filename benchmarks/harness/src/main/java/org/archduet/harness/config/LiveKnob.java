package org.archduet.harness.config;

import java.util.Map;
import java.util.Optional;
import org.archduet.result.decision.Dose;

/**
 * Extra work for each request that a process can be asked to do while it runs, one entry of {@code live} in
 * architecture.yaml. It is off until the harness sets it: {@code PUT path?amount=N} with the start's secret.
 *
 * @param name letters and digits
 * @param process that is asked, by its name
 * @param path begins with a slash
 * @param maximum largest amount that it takes
 * @param unit what one more of it is, in one or two words: {@code hop}
 * @param description what it does
 * @param callsPerUnit calls to other processes of the system that one unit makes, which the callees count
 * @param unitsPerRequest as in {@link Dose.Dosed#unitsPerRequest}
 */
public record LiveKnob(
        String name,
        String process,
        String path,
        int maximum,
        String unit,
        String description,
        int callsPerUnit,
        Map<String, Integer> unitsPerRequest) {

    public LiveKnob {
        unitsPerRequest = Map.copyOf(unitsPerRequest);
    }

    /** The header that carries the secret. */
    public static final String SECRET_HEADER = "X-Ops-Secret";

    /** What is wrong with an amount; empty when nothing is. */
    public Optional<String> refusal(int amount) {
        return amount >= 0 && amount <= maximum
                ? Optional.empty()
                : Optional.of("must be between 0 and " + maximum + ", not " + amount);
    }

    /** This knob in results. @param system that has it */
    public Dose.Dosed of(String system) {
        return new Dose.Dosed(system, unitsPerRequest);
    }

    /**
     * This knob set to an amount.
     *
     * @param amount 0 or more
     */
    public record Setting(LiveKnob knob, int amount) {

        /** Further calls to other processes that one request of an operation makes. */
        public long callsOf(String operation) {
            int units = knob.unitsPerRequest.isEmpty() ? 1 : knob.unitsPerRequest.getOrDefault(operation, 0);
            return (long) amount * knob.callsPerUnit * units;
        }
    }
}
