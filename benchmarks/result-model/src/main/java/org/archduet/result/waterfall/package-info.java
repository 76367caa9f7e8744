/** Where a difference comes from: the steps between the arms of a chain, and the whole measured apart from them. */
@NullMarked
package org.archduet.result.waterfall;

import org.jspecify.annotations.NullMarked;
