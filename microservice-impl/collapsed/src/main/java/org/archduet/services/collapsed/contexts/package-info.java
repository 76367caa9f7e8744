/**
 * The contexts in the same process: a client per context that calls it directly, or through the codec. Guarded by
 * {@code LocalContextsTest}.
 */
@NullMarked
package org.archduet.services.collapsed.contexts;

import org.jspecify.annotations.NullMarked;
