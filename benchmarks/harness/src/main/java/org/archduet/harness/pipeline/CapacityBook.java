package org.archduet.harness.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archduet.driver.capacity.Bracket;
import org.archduet.driver.capacity.Confirmation.Confirmed;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.capacity.CapacityStep;
import org.archduet.result.capacity.SearchedCapacity;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.SystemResult;

/** The capacities that are known so far, by system, and what the searches found before they were confirmed. */
final class CapacityBook {
    private final Map<String, Capacity> bySystem = new LinkedHashMap<>();
    private final Map<String, SearchedCapacity> searched = new LinkedHashMap<>();

    private Optional<RunFolder> folder = Optional.empty();

    /** Takes over what an interrupted run has found, and keeps all that comes in that folder from now on. */
    void keepIn(RunFolder kept) {
        kept.searchedCapacity()
                .readIfPresent()
                .ifPresent(known -> known.forEach(one -> searched.put(one.system(), one)));
        kept.capacity().readIfPresent().ifPresent(known -> known.forEach(one -> bySystem.put(one.system(), one)));
        folder = Optional.of(kept);
    }

    /** The search goes to the disk first: a system whose capacity is there is not searched again. */
    void found(SearchedCapacity search, Capacity capacity) {
        searched.put(search.system(), search);
        folder.ifPresent(kept -> kept.searchedCapacity().write(List.copyOf(searched.values())));
        put(capacity);
    }

    void put(Capacity capacity) {
        bySystem.put(capacity.system(), capacity);
        folder.ifPresent(kept -> kept.capacity().write(List.copyOf(bySystem.values())));
    }

    /** The capacity of a system; a second copy has that of the first. */
    Optional<Capacity> of(String system) {
        return Optional.ofNullable(bySystem.get(first(system)));
    }

    /** What the search for the capacity of a system found; the same in every block. */
    Optional<SearchedCapacity> searched(String system) {
        return Optional.ofNullable(searched.get(first(system)));
    }

    private static String first(String system) {
        return system.endsWith(SystemResult.AGAIN_SUFFIX)
                ? system.substring(0, system.length() - SystemResult.AGAIN_SUFFIX.length())
                : system;
    }

    static Bracket bracket(Capacity capacity) {
        return new Bracket(
                capacity.passPerSecond(),
                capacity.failPerSecond(),
                capacity.driverLimited() ? capacity.passPerSecond() : null);
    }

    /** The capacity with what one more start has shown. */
    Capacity confirmed(Capacity before, Confirmed confirmed, List<CapacityStep> confirming) {
        List<CapacityStep> steps = new ArrayList<>(before.steps());
        steps.addAll(confirming);
        Bracket bracket = confirmed.bracket();
        Double reference = searched(before.system())
                .map(SearchedCapacity::referencePerSecond)
                .orElse(null);
        return new Capacity(
                before.system(),
                before.slo(),
                bracket.passPerSecond(),
                bracket.failPerSecond(),
                bracket.driverLimited(),
                before.wantedWidth(),
                before.starts() + (confirmed.seen() ? 1 : 0),
                CapacityNotes.of(bracket, before.wantedWidth(), steps, reference),
                steps,
                before.curve());
    }
}
