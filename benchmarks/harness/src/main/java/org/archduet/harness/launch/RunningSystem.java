package org.archduet.harness.launch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.archduet.harness.database.DatabaseAddress;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.result.run.Budget;

/** Fresh processes of one system over fresh databases, all ready. Not safe for use by several threads. */
public interface RunningSystem extends AutoCloseable {

    SystemSpec spec();

    /** Base address of the process that takes the public traffic, without a slash at the end. */
    URI entryUrl();

    /** In the order of the architecture. */
    List<RunningProcess> processes();

    /**
     * @throws IllegalArgumentException when no process has that name
     */
    default RunningProcess process(String name) {
        return processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no process named " + name));
    }

    /** By the names in the architecture; empty when it has none. */
    Map<String, DatabaseAddress> databases();

    /** Process id of the PostgreSQL postmaster, or -1 when there is none or it cannot be seen. */
    long databasePid();

    /** How far its database server is counted and bound. */
    default DatabaseHold databaseHold() {
        return new DatabaseHold.None();
    }

    /** From the start of the first process until the last was ready. */
    Duration readyAfter();

    /**
     * Calls received from other processes since they started, summed over all processes.
     *
     * @return 0 when the architecture counts no calls
     * @throws LaunchException when a process does not answer
     */
    long callsReceived();

    /**
     * Runs the audit command; the report is empty when the architecture has none.
     *
     * @throws LaunchException when it fails or prints something else than an audit
     */
    AuditReport audit();

    /** Binds all threads of all processes, and of PostgreSQL with its backends, to the system's CPUs. Does nothing when unpinned. */
    void pin(CpuSets sets);

    /** The budget as it was given, for the report. */
    Budget ledger(CpuSets sets);

    /** Stops all processes and drops the databases. Safe to call twice. */
    @Override
    void close();
}
