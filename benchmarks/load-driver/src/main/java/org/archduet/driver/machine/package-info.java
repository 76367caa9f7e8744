/**
 * What the driver asks of the machine: its own CPUs that stay awake, and priority; and what the machine does not give.
 * Guarded by {@code OwnCpusTest}, {@code AwakeCpusTest}, {@code RealTimePriorityTest} and {@code PausesTest}.
 */
@NullMarked
package org.archduet.driver.machine;

import org.jspecify.annotations.NullMarked;
