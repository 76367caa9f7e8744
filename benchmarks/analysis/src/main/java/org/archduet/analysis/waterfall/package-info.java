/** Makes the waterfall of a run along a chain of arms from its starts. */
@NullMarked
package org.archduet.analysis.waterfall;

import org.jspecify.annotations.NullMarked;
