/**
 * The study of what the CPU does: profiles every JVM of each system under load, in starts that enter no comparison.
 * Guarded by {@code CpuProfileIT} and {@code AttachedProfilerIT}.
 */
@NullMarked
package org.archduet.harness.cpuprofile;

import org.jspecify.annotations.NullMarked;
