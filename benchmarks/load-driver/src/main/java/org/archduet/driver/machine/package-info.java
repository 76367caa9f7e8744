/** What the driver asks of the machine: CPUs and priority. Guarded by {@code CpuSetsTest} and {@code RealTimePriorityTest}. */
@NullMarked
package org.archduet.driver.machine;

import org.jspecify.annotations.NullMarked;
