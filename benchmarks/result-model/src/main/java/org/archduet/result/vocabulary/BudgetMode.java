package org.archduet.result.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;

/** What is equal between the systems of an experiment. In JSON and in experiment files a mode is its {@link #id}. */
public enum BudgetMode {
    /** Every system gets the same total, shared among its processes, which share one set of CPUs. */
    EQUAL_TOTAL("equal-total"),
    /** As {@link #EQUAL_TOTAL}, and each process gets a fixed part of the CPU time, which no other may use. */
    QUOTA_PER_PROCESS("quota-per-process"),
    /** Every process gets the same. */
    EQUAL_PER_PROCESS("equal-per-process");

    private final String id;

    BudgetMode(String id) {
        this.id = id;
    }

    /** All ids, the default first. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(BudgetMode::id).toList();
    }

    /**
     * The mode with this id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static BudgetMode of(String id) {
        return Arrays.stream(values())
                .filter(mode -> mode.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no budget mode " + id));
    }

    /** Name in files, for example {@code equal-total}. */
    @JsonValue
    public String id() {
        return id;
    }

    /** The {@link #id}, so that a mode can stand in a message. */
    @Override
    public String toString() {
        return id;
    }
}
