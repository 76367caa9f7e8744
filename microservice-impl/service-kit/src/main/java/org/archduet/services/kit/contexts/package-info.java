/**
 * Where a service gets the contexts that it calls, whatever stands between it and them. Guarded by {@code
 * StorefrontOverGivenContextsTest}.
 */
@NullMarked
package org.archduet.services.kit.contexts;

import org.jspecify.annotations.NullMarked;
