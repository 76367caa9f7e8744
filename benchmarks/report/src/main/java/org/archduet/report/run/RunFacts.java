package org.archduet.report.run;

import java.util.stream.Stream;
import org.archduet.result.run.ParityResult;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.ProcessUsage;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Caution;
import org.archduet.result.vocabulary.ManifestKey;
import org.archduet.result.vocabulary.ProcessRole;

/**
 * What a run did and had, each fact read from its records: a sentence of the report that asserts one of them asks here
 * first.
 *
 * @param ownDatabase a database server that the run started, and whose CPU time it counted
 * @param givenDatabase a database server that was given, whose CPU time was not counted
 * @param jvms at least one process of a system is a JVM
 * @param driverElsewhere the driver ran on another machine
 * @param statesCompared the audited end states of all systems were compared
 */
public record RunFacts(
        boolean ownDatabase, boolean givenDatabase, boolean jvms, boolean driverElsewhere, boolean statesCompared) {

    /** Reads them from a result. */
    public static RunFacts of(RunResult result) {
        boolean given = windows(result).anyMatch(window -> window.cautions().contains(Caution.DATABASE_NOT_COUNTED))
                || result.manifest()
                        .field(ManifestKey.INPUT_DATABASE)
                        .filter(RunFacts::isAddress)
                        .isPresent();
        boolean connected =
                result.systems().stream().anyMatch(system -> system.budget().databaseConnections() > 0);
        boolean counted = processes(result).anyMatch(process -> process.role() == ProcessRole.DATABASE);
        return new RunFacts(
                counted || connected && !given,
                given,
                processes(result).anyMatch(process -> process.compilerCpuNanos() != null)
                        || result.systems().stream()
                                .flatMap(system -> system.budget().shares().stream())
                                .anyMatch(share -> !share.jvmFlags().isEmpty()),
                result.manifest()
                        .field(ManifestKey.INPUT_DRIVER)
                        .filter(place -> !place.equals(ManifestKey.DRIVER_BESIDE))
                        .isPresent(),
                statesCompared(result));
    }

    /**
     * Results from before it was recorded: an audit in the starts means that the description has one for the replay
     * too.
     */
    private static boolean statesCompared(RunResult result) {
        ParityResult parity = result.parity();
        if (parity == null || !parity.answersWereCompared()) {
            return false;
        }
        Boolean recorded = parity.endStatesCompared();
        return recorded == null
                ? result.systems().stream().allMatch(system -> result.starts().stream()
                        .filter(start -> start.system().equals(system.name()))
                        .anyMatch(RunFacts::isAudited))
                : recorded;
    }

    private static boolean isAddress(String database) {
        return !database.startsWith(ManifestKey.DATABASE_STARTED) && !database.startsWith(ManifestKey.DATABASE_NONE);
    }

    private static boolean isAudited(Start start) {
        return !start.invariants().isEmpty();
    }

    private static Stream<Window> windows(RunResult result) {
        return result.starts().stream().flatMap(start -> start.windows().stream());
    }

    private static Stream<ProcessUsage> processes(RunResult result) {
        return windows(result).flatMap(window -> window.resources().processes().stream());
    }
}
