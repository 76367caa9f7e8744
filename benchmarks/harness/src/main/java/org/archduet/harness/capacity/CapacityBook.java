package org.archduet.harness.capacity;

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

/** The capacities that are known so far, by system, and what the searches found before they were confirmed. */
final class CapacityBook {
    private final Map<String, Capacity> bySystem = new LinkedHashMap<>();
    private final Map<String, SearchedCapacity> searched = new LinkedHashMap<>();

    private final RunFolder folder;

    private CapacityBook(RunFolder folder) {
        this.folder = folder;
    }

    /** Takes over what a resumed run has found before, and keeps all that comes in that folder. */
    static CapacityBook in(RunFolder folder) {
        CapacityBook book = new CapacityBook(folder);
        folder.searchedCapacity()
                .readIfPresent()
                .ifPresent(known -> known.forEach(one -> book.searched.put(one.system(), one)));
        folder.capacity()
                .readIfPresent()
                .ifPresent(known -> known.forEach(one -> book.bySystem.put(one.system(), one)));
        return book;
    }

    /** The search goes to the disk first: a system whose capacity is there is not searched again. */
    void found(SearchedCapacity search, Capacity capacity) {
        searched.put(search.system(), search);
        folder.searchedCapacity().write(List.copyOf(searched.values()));
        put(capacity);
    }

    void put(Capacity capacity) {
        bySystem.put(capacity.system(), capacity);
        folder.capacity().write(List.copyOf(bySystem.values()));
    }

    /** The capacity of a system. */
    Optional<Capacity> of(String system) {
        return Optional.ofNullable(bySystem.get(system));
    }

    /** What the search for the capacity of a system found; the same in every block. */
    Optional<SearchedCapacity> searched(String system) {
        return Optional.ofNullable(searched.get(system));
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
                        before.curve())
                .with(before.serviceLevel());
    }
}
