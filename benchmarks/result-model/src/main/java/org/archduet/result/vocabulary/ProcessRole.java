package org.archduet.result.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a measured process belongs to. In JSON a role is its {@link #id}. */
public enum ProcessRole {
    /** One of the system's own processes. */
    SYSTEM("system"),
    /** The database server. */
    DATABASE("database");

    private final String id;

    ProcessRole(String id) {
        this.id = id;
    }

    /** Name in files, for example {@code system}. */
    @JsonValue
    public String id() {
        return id;
    }
}
