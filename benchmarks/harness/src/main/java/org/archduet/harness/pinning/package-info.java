/**
 * Which CPUs the system under test and the driver get, and the pinning of running processes to them; guarded by {@code
 * CpuSetsTest}.
 */
@NullMarked
package org.archduet.harness.pinning;

import org.jspecify.annotations.NullMarked;
