/** The calling side: attempts, retries within a budget, circuit breaker. Guarded by {@code RemoteContextTest}. */
@NullMarked
package org.archduet.services.kit.calls;

import org.jspecify.annotations.NullMarked;
