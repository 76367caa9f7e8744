/**
 * Writes results folders with a planted effect, to prove analysis and report on a known truth. {@code AnalysisTest}
 * guards it.
 */
@NullMarked
package org.archduet.analysis.synthetic;

import org.jspecify.annotations.NullMarked;
