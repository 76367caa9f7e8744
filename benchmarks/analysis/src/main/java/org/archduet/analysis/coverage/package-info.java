/**
 * Simulates experiments with a known truth and counts how often the intervals cover it. {@code CoverageStudyTest}
 * guards it.
 */
@NullMarked
package org.archduet.analysis.coverage;

import org.jspecify.annotations.NullMarked;
