/**
 * Two runs made at different times: what differs, whether they can be compared, and Welch's interval. {@code
 * RunComparisonTest} guards it.
 */
@NullMarked
package org.archduet.analysis.compare;

import org.jspecify.annotations.NullMarked;
