/**
 * The payment context: the provider, and what was decided, captured and given back per order. Guarded by {@code
 * PaymentsIT}.
 */
@NullMarked
package org.archduet.payment;

import org.jspecify.annotations.NullMarked;
