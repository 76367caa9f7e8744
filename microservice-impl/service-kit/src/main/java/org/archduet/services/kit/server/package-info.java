/**
 * The called side: counts requests, refuses what no caller waits for any more, says when it is ready.
 * Guarded by {@code IncomingCallsTest}.
 */
@NullMarked
package org.archduet.services.kit.server;

import org.jspecify.annotations.NullMarked;
