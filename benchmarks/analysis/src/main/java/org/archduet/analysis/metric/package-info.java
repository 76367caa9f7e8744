/** Which figures of a start are compared, which of them are primary. {@code AnalysisTest} guards it. */
@NullMarked
package org.archduet.analysis.metric;

import org.jspecify.annotations.NullMarked;
