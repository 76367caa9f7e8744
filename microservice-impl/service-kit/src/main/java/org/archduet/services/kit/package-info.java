/**
 * What every call between services carries: who calls and how long the caller will wait. Guarded by {@code
 * DeadlineTest}.
 */
@NullMarked
package org.archduet.services.kit;

import org.jspecify.annotations.NullMarked;
