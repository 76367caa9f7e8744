/** Cuts the stacks of CPU profiles into layers. Guarded by {@code CpuProfileAnalysisTest}. */
@NullMarked
package org.archduet.analysis.cpuprofile;

import org.jspecify.annotations.NullMarked;
