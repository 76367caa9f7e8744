package org.archduet.result.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;

/** How the load of a window is offered. In JSON a kind is its {@link #id}. */
public enum WindowKind {
    /** Requests arrive by a schedule, whatever the system answers. */
    OPEN_LOOP("open-loop"),
    /** A fixed number of users, each of whom waits for the answer before asking again. */
    CLOSED_LOOP("closed-loop"),
    /** An open loop at the same share of each system's own capacity. */
    OPEN_LOOP_SHARE("open-loop-share"),
    /** An open loop at one load of the grid that all arms share. */
    LOAD("load-level"),
    /** An open loop with a mix of its own, one level of a factor of mixes, the same for all arms. */
    MIX_LEVEL("mix-level"),
    /** An open loop while the systems that can are given one level of a dose of extra work. */
    DOSE_LEVEL("dose-level"),
    /**
     * An open loop at which, by what a request costs at its peak, each system would use the same part of its CPUs. What
     * it did use is measured beside it.
     */
    UTILISATION("utilisation");

    private final String id;

    WindowKind(String id) {
        this.id = id;
    }

    /** Name in files and tables, for example {@code open-loop}. */
    @JsonValue
    public String id() {
        return id;
    }
}
