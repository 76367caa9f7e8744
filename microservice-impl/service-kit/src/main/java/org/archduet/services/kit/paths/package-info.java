/**
 * The paths of the contexts over HTTP, for the service that answers them and for those that call it. Guarded by {@code
 * HttpContextsTest}.
 */
@NullMarked
package org.archduet.services.kit.paths;

import org.jspecify.annotations.NullMarked;
