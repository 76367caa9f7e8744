package org.archduet.harness.launch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archduet.harness.database.DatabaseAddress;
import org.archduet.harness.database.DatabaseCounts;
import org.archduet.harness.database.DatabaseMaintenance;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.result.run.Budget;

/**
 * Fresh processes of one system over fresh databases, all ready. Not safe for use by several threads.
 *
 * <p>What not every launcher can do is a capability: an {@link Optional} that is empty unless a launcher offers it.
 * {@link MissingCapabilities} says which cautions the figures of a system carry for those that are missing.
 */
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

    /** How far its database server is counted and bound. */
    default DatabaseHold databaseHold() {
        return new DatabaseHold.None();
    }

    /** From the start of the first process until the last was ready. */
    Duration readyAfter();

    /**
     * Runs the audit command; the report is empty when the architecture has none.
     *
     * @throws LaunchException when it fails or prints something else than an audit
     */
    AuditReport audit();

    /** Binds the system to CPUs. */
    default Optional<Pinning> pinning() {
        return Optional.empty();
    }

    /** Limits the CPU time of its processes one by one. */
    default Optional<CpuQuotas> cpuQuotas() {
        return Optional.empty();
    }

    /** Names the processes of this machine whose CPU time, memory and threads are the system's. */
    default Optional<ProcessIds> processIds() {
        return Optional.empty();
    }

    /** Finds the garbage collection logs of the system's JVMs. */
    default Optional<GcLogs> gcLogs() {
        return Optional.empty();
    }

    /** Counts the requests that the system's processes receive; also empty when the architecture counts none. */
    default Optional<CallCounts> callCounts() {
        return Optional.empty();
    }

    /** Reads the settings of the system's database sessions; also empty when the architecture does not say where. */
    default Optional<SessionSettings> sessionSettings() {
        return Optional.empty();
    }

    /** Sets its live knobs; also empty when it was not given their secret. */
    default Optional<LiveKnobs> liveKnobs() {
        return Optional.empty();
    }

    /** Counts what the database server does for the system; also empty when it has no database. */
    default Optional<DatabaseCounts> databaseCounts() {
        return Optional.empty();
    }

    /** Does the work between rounds that the database server puts off; also empty when it has no database. */
    default Optional<DatabaseMaintenance> databaseMaintenance() {
        return Optional.empty();
    }

    /** The budget as it was given, for the report. */
    Budget ledger(CpuSets sets);

    /** Stops all processes and drops the databases. Safe to call twice. */
    @Override
    void close();
}
