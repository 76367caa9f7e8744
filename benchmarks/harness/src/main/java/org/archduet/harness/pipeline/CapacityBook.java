package org.archduet.harness.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archduet.driver.capacity.Bracket;
import org.archduet.result.Capacity;
import org.archduet.result.CapacityStep;
import org.archduet.result.CapacityStep.Phase;
import org.archduet.result.RunFile;
import org.archduet.result.SystemResult;

/** The capacities that are known so far, by system. */
final class CapacityBook {
    private final Map<String, Capacity> bySystem = new LinkedHashMap<>();

    private Optional<RunFile<List<Capacity>>> file = Optional.empty();

    /** Takes over what an interrupted run has found, and keeps all that comes in that file from now on. */
    void keepIn(RunFile<List<Capacity>> kept) {
        kept.readIfPresent().ifPresent(known -> known.forEach(this::put));
        file = Optional.of(kept);
    }

    void put(Capacity capacity) {
        bySystem.put(capacity.system(), capacity);
        file.ifPresent(kept -> kept.write(List.copyOf(bySystem.values())));
    }

    /** The capacity of a system; a second copy has that of the first. */
    Optional<Capacity> of(String system) {
        String first = system.endsWith(SystemResult.AGAIN_SUFFIX)
                ? system.substring(0, system.length() - SystemResult.AGAIN_SUFFIX.length())
                : system;
        return Optional.ofNullable(bySystem.get(first));
    }

    static Bracket bracket(Capacity capacity) {
        return new Bracket(
                capacity.passPerSecond(),
                capacity.failPerSecond(),
                capacity.driverLimited() ? capacity.passPerSecond() : null);
    }

    /** The capacity with what one more start has shown. */
    static Capacity confirmed(Capacity before, Bracket bracket, List<CapacityStep> confirming) {
        List<CapacityStep> steps = new ArrayList<>(before.steps());
        steps.addAll(confirming);
        int starts = (int) steps.stream()
                .filter(step -> step.phase() == Phase.CONFIRM)
                .map(CapacityStep::start)
                .distinct()
                .count();
        return new Capacity(
                before.system(),
                before.slo(),
                bracket.passPerSecond(),
                bracket.failPerSecond(),
                bracket.driverLimited(),
                before.wantedWidth(),
                starts,
                CapacityNotes.of(bracket, before.wantedWidth(), steps),
                steps,
                before.curve());
    }
}
