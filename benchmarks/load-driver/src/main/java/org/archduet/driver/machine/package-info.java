/** What the driver asks of the machine: CPUs of its own that stay awake, and priority. Guarded by {@code OwnCpusTest}, {@code AwakeCpusTest} and
 * {@code RealTimePriorityTest}. */
@NullMarked
package org.archduet.driver.machine;

import org.jspecify.annotations.NullMarked;
