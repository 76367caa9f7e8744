/** How failures are said: the errors of results, the words for caught exceptions, the nearest known word. */
@NullMarked
package org.archduet.result.failure;

import org.jspecify.annotations.NullMarked;
