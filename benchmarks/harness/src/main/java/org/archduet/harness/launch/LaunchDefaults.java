package org.archduet.harness.launch;

import java.time.Duration;

/** Every limit of this package. */
final class LaunchDefaults {

    /** Filling databases with the data set takes seconds; a minute more for a cold, busy machine. */
    static final Duration PREPARE_LIMIT = Duration.ofSeconds(180);

    /** An audit reads all tables. */
    static final Duration AUDIT_LIMIT = Duration.ofSeconds(120);

    /** Between two looks at processes that are starting. */
    static final Duration READINESS_INTERVAL = Duration.ofMillis(25);

    /** For one answer to a readiness request; it is asked again. */
    static final Duration READINESS_ANSWER_LIMIT = Duration.ofSeconds(2);

    /**
     * For one answer to a counter request: an overloaded system works off its backlog first, which is a finding and no
     * fault.
     */
    static final Duration COUNTER_ANSWER_LIMIT = Duration.ofSeconds(60);

    /** Between asking a process to end and killing it; a JVM that keeps its class data needs seconds for that. */
    static final Duration STOP_GRACE = Duration.ofSeconds(20);

    /** Beside a system's budget: for the harness, for audits, and those that PostgreSQL keeps for its superuser. */
    static final int SPARE_CONNECTIONS = 10;

    private LaunchDefaults() {}
}
