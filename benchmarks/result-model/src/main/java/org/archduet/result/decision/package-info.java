/** How figures are compared and judged. */
@NullMarked
package org.archduet.result.decision;

import org.jspecify.annotations.NullMarked;
