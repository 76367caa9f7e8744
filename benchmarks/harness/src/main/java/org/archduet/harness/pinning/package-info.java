/**
 * Which CPUs the system under test and the driver get, the pinning of running processes to them, and quotas of CPU time
 * by control groups; guarded by {@code CpuSetsTest}, {@code QuotaGroupsTest} and {@code QuotaGroupsIT}.
 */
@NullMarked
package org.archduet.harness.pinning;

import org.jspecify.annotations.NullMarked;
