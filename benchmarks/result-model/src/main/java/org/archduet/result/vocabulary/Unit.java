package org.archduet.result.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;

/** Unit of a metric's value. In JSON a unit is its {@link #id}. */
public enum Unit {
    /** Nanoseconds. */
    NANOSECONDS("ns"),
    /** Seconds. */
    SECONDS("s"),
    /** Events per second. */
    PER_SECOND("1/s"),
    /** Bytes. */
    BYTES("bytes"),
    /** CPUs in use: 1 is one CPU all the time. */
    CPUS("CPUs"),
    /** A plain number. */
    COUNT("1");

    private final String id;

    Unit(String id) {
        this.id = id;
    }

    /** Symbol in files, for example {@code ns}. */
    @JsonValue
    public String id() {
        return id;
    }
}
