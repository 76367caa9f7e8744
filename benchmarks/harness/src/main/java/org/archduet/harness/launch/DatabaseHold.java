package org.archduet.harness.launch;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.archduet.harness.database.DatabaseServer;
import org.archduet.harness.database.ExternalServer;
import org.archduet.harness.pinning.BorrowedProcess;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.pinning.PinnedCpuSets;
import org.archduet.result.validity.Caution;

/**
 * How far the harness holds the database server of a system: whether its CPU time is counted, and bound to the system's
 * CPUs.
 */
public sealed interface DatabaseHold {

    /** Of a server that was given. */
    String NOT_SPLIT = "all systems share it, and its CPU time is not split between those that are up at the same time";

    /** Process id of the postmaster whose CPU time is counted, if any. */
    default OptionalLong counted() {
        return OptionalLong.empty();
    }

    /** Process id of the postmaster that is bound with the system, if any. */
    default OptionalLong bound() {
        return OptionalLong.empty();
    }

    /** Whether its CPU time is among that of all other processes of this machine, and indistinguishable from theirs. */
    default boolean isAmongOthers() {
        return false;
    }

    /** Said beside every figure. */
    default List<Caution> cautions() {
        return List.of();
    }

    /** For the manifest and the terminal; empty when there is nothing to say. */
    default Optional<String> words() {
        return Optional.empty();
    }

    /** Gives back what was borrowed. */
    default void release() {}

    /** How far this server can be held. */
    static DatabaseHold of(DatabaseServer server, CpuSets cpuSets) {
        return server instanceof ExternalServer given ? of(given, cpuSets) : new Own(server.pid());
    }

    private static DatabaseHold of(ExternalServer given, CpuSets cpuSets) {
        long pid = given.pid();
        if (pid < 0) {
            return new Unseen(given.isOnThisMachine());
        }
        if (!(cpuSets instanceof PinnedCpuSets)) {
            return new Shared(pid);
        }
        return BorrowedProcess.of(pid).<DatabaseHold>map(Borrowed::new).orElseGet(() -> new CountedOnly(pid));
    }

    /** The system has no database. */
    record None() implements DatabaseHold {}

    /** A server of one arm that the run started: counted, and bound whenever the system is. */
    record Own(long pid) implements DatabaseHold {
        @Override
        public OptionalLong counted() {
            return OptionalLong.of(pid);
        }

        @Override
        public OptionalLong bound() {
            return OptionalLong.of(pid);
        }
    }

    /** A server that was given, on this machine, in a run that pins nothing. */
    record Shared(long pid) implements DatabaseHold {
        @Override
        public OptionalLong counted() {
            return OptionalLong.of(pid);
        }

        @Override
        public List<Caution> cautions() {
            return List.of(Caution.DATABASE_SHARED);
        }

        @Override
        public Optional<String> words() {
            return Optional.of("the given database server (pid " + pid + ") is counted; " + NOT_SPLIT);
        }
    }

    /** A server that was given, on this machine: counted and bound while the run lasts. */
    record Borrowed(BorrowedProcess process) implements DatabaseHold {
        @Override
        public List<Caution> cautions() {
            return List.of(Caution.DATABASE_SHARED);
        }

        @Override
        public OptionalLong counted() {
            return OptionalLong.of(process.pid());
        }

        @Override
        public OptionalLong bound() {
            return OptionalLong.of(process.pid());
        }

        @Override
        public Optional<String> words() {
            return Optional.of(
                    "the given database server (pid " + process.pid() + ") is counted and pinned to the CPUs of"
                            + " the systems; its CPUs " + process.cpus() + " are restored at the end; " + NOT_SPLIT);
        }

        @Override
        public void release() {
            process.giveBack();
        }
    }

    /** A server that was given, on this machine, whose CPUs this user may not choose. */
    record CountedOnly(long pid) implements DatabaseHold {
        @Override
        public OptionalLong counted() {
            return OptionalLong.of(pid);
        }

        @Override
        public List<Caution> cautions() {
            return List.of(Caution.DATABASE_NOT_PINNED, Caution.DATABASE_SHARED);
        }

        @Override
        public Optional<String> words() {
            return Optional.of(
                    "the given database server (pid " + pid + ") is counted, but not pinned to the CPUs of the"
                            + " systems: this user may not pin it - run as its user or as root; " + NOT_SPLIT);
        }
    }

    /**
     * A server that was given, whose processes cannot be seen.
     *
     * @param onThisMachine by its address
     */
    record Unseen(boolean onThisMachine) implements DatabaseHold {
        @Override
        public boolean isAmongOthers() {
            return onThisMachine;
        }

        @Override
        public List<Caution> cautions() {
            return List.of(Caution.DATABASE_NOT_COUNTED);
        }

        @Override
        public Optional<String> words() {
            return Optional.of(
                    onThisMachine
                            ? "the given database server runs on this machine, but its processes cannot be seen: its CPU"
                                    + " time is not counted, it is not pinned, and the CPU time of other processes is not"
                                    + " judged, because it includes the server's"
                            : "the given database server runs on another machine: its CPU time is not counted and it is not pinned");
        }
    }
}
