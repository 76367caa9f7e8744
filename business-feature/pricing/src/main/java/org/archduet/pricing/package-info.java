/**
 * The pricing context: list prices, quantity breaks, promotions and tax in the schema {@code pricing}. Guarded by
 * {@code PricingIT}.
 */
@NullMarked
package org.archduet.pricing;

import org.jspecify.annotations.NullMarked;
