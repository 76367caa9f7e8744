/**
 * Reads what processes and the machine spent, from {@code /proc} and from GC logs, as readings whose differences are
 * the cost of a window. Guarded by {@code KnownCpuTimeTest} (a known CPU time is accounted within 2 %) and the parsers'
 * tests on captured text.
 */
@NullMarked
package org.archduet.harness.collect;

import org.jspecify.annotations.NullMarked;
