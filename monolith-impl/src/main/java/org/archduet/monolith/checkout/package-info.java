/**
 * Checkout and cancellation, each in one ACID transaction over the contexts' stores. Guarded by {@code
 * MonolithContractIT} and {@code MonolithCrashIT}.
 */
@NullMarked
package org.archduet.monolith.checkout;

import org.jspecify.annotations.NullMarked;
