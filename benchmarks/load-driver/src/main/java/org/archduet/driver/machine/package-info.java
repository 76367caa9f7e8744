/** What the driver asks of the machine: CPUs and priority. Guarded by {@code CpuSetsTest} and {@code SchedulingTest}. */
@NullMarked
package org.archduet.driver.machine;

import org.jspecify.annotations.NullMarked;
