/**
 * Who gets stock, and what a repeated order is answered: no Spring, no I/O, no clock, no randomness. Guarded by
 * {@code StockRulesTest}.
 */
@NullMarked
package org.archduet.inventory.rules;

import org.jspecify.annotations.NullMarked;
