package org.archduet.result.waterfall;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/**
 * Work that systems or their database server count, and of which a dose says what one more unit costs. In JSON it is
 * its {@link #id}.
 */
public enum CountedWork {
    /** Calls over HTTP between services, in processes of their own or over loopback in one. */
    CALLS("calls", "hop", "calls over HTTP", "call over HTTP"),
    /** Transactions that wrote something. */
    COMMITS("commits", "commit", "commits", "commit"),
    /** Bytes of JSON that are passed between services: bodies of calls and of their answers. */
    ENCODED_BYTES("encodedBytes", "byte", "bytes of JSON between services", "byte of JSON");

    private final String id;
    private final String doseUnit;
    private final String words;
    private final String singular;

    CountedWork(String id, String doseUnit, String words, String singular) {
        this.id = id;
        this.doseUnit = doseUnit;
        this.words = words;
        this.singular = singular;
    }

    /** The work of which a dose gives more, by the dose's unit; empty when no such work is counted. */
    public static Optional<CountedWork> ofDoseUnit(String unit) {
        return Arrays.stream(values())
                .filter(work -> work.doseUnit.equals(unit))
                .findFirst();
    }

    /** Name in files, for example {@code calls}. */
    @JsonValue
    public String id() {
        return id;
    }

    /** For readers, for example {@code calls over HTTP}. */
    public String words() {
        return words;
    }

    /** One of it, for example {@code call over HTTP}. */
    public String singular() {
        return singular;
    }
}
