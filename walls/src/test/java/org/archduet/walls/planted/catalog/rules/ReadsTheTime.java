package org.archduet.walls.planted.catalog.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/** A rule that reads the time. */
final class ReadsTheTime {
    private ReadsTheTime() {}

    static Instant instant() {
        return Instant.now();
    }

    static LocalDate date() {
        return LocalDate.now();
    }

    static Supplier<Instant> reference() {
        return Instant::now;
    }
}
