package org.archduet.harness.block;

import java.time.Duration;
import java.util.OptionalLong;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.launch.ProcessIds;
import org.archduet.harness.launch.RunningProcess;
import org.archduet.harness.launch.RunningSystem;

/** Whether a system still lives. */
public final class LivenessCheck {

    private static final Duration MOMENT = Duration.ofMillis(500);

    private LivenessCheck() {}

    /** Whether all of it does. */
    static boolean lives(RunningSystem system) {
        try {
            check(system, "");
            return true;
        } catch (LaunchException e) {
            return false;
        }
    }

    /**
     * The check after something went wrong: a process that is about to end has closed its port already and still
     * lives for a moment.
     *
     * @throws LaunchException as {@link #check}
     */
    static void afterFailure(RunningSystem system, String step) {
        check(system, step);
        try {
            Thread.sleep(MOMENT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        check(system, step);
    }

    /** @throws LaunchException that names the first process that is gone, the step, and its log */
    public static void check(RunningSystem system, String step) {
        for (RunningProcess process : system.processes()) {
            if (!process.isAlive()) {
                throw new LaunchException("process " + process.name() + " of "
                        + system.spec().name() + " died during " + step + "; its log is " + process.log());
            }
        }
        OptionalLong database = system.processIds().map(ProcessIds::database).orElse(OptionalLong.empty());
        if (database.isPresent()
                && ProcessHandle.of(database.getAsLong())
                        .filter(ProcessHandle::isAlive)
                        .isEmpty()) {
            throw new LaunchException("the database server died during " + step + " on "
                    + system.spec().name());
        }
    }
}
