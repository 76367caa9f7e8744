/**
 * Who gets stock, and what an order that asks again is told: no Spring, no I/O, no clock, no randomness. Guarded by
 * {@code StockRulesTest}.
 */
@NullMarked
package org.archduet.inventory.rules;

import org.jspecify.annotations.NullMarked;
