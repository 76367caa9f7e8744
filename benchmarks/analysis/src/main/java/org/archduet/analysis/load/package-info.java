/** Load as an axis: what systems cost at the loads that all arms share. {@code LoadAxisTest} guards it. */
@NullMarked
package org.archduet.analysis.load;

import org.jspecify.annotations.NullMarked;
