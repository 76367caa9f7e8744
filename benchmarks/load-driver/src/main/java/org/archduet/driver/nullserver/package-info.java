/**
 * A server that does as little as a server can, to find the driver's own ceiling and floor. Guarded by {@code
 * NullServerTest}.
 */
@NullMarked
package org.archduet.driver.nullserver;

import org.jspecify.annotations.NullMarked;
