package org.archduet.harness.block;

import org.archduet.harness.plan.Activity;

/**
 * Does one kind of activity with the warm systems of a block.
 *
 * @param <A> the kind; a sealed interface or a record
 */
public interface ActivityRunner<A extends Activity> {

    /** The kind that this runner does. */
    Class<A> kind();

    /**
     * Does it. What it shows goes to each arm's {@link StartFindings}.
     *
     * @throws org.archduet.harness.launch.LaunchException when a process of a system died
     */
    void run(A activity, BlockSystems systems) throws InterruptedException;
}
