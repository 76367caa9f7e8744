/**
 * Intervals, verdicts and corrections on plain numbers; knows nothing of runs. {@code PairedTest} and {@code
 * VerdictRuleTest} guard it.
 */
@NullMarked
package org.archduet.analysis.statistics;

import org.jspecify.annotations.NullMarked;
