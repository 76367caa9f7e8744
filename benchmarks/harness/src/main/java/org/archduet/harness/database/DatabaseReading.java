package org.archduet.harness.database;

import org.jspecify.annotations.Nullable;

/**
 * Counters of a database server; each is null when the server does not show it.
 *
 * @param walBytes position in the write-ahead log of the whole server
 * @param fsyncs flushes of the write-ahead log of the whole server
 * @param commits transactions of the whole server that wrote something; the few that were rolled back included
 */
public record DatabaseReading(
        @Nullable Long walBytes,
        @Nullable Long fsyncs,
        @Nullable Long commits) {

    /** What was counted after an earlier reading. */
    public DatabaseReading since(DatabaseReading before) {
        return new DatabaseReading(
                difference(walBytes, before.walBytes),
                difference(fsyncs, before.fsyncs),
                difference(commits, before.commits));
    }

    private static @Nullable Long difference(@Nullable Long now, @Nullable Long then) {
        return now == null || then == null ? null : now - then;
    }
}
