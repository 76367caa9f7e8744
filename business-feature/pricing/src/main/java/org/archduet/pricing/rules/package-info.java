/**
 * What a cart costs, as a pure function of the cart and a price book: no Spring, no I/O, no clock, no randomness.
 * Guarded by {@code CartPricingTest} and {@code MoneyTest}.
 */
@NullMarked
package org.archduet.pricing.rules;

import org.jspecify.annotations.NullMarked;
