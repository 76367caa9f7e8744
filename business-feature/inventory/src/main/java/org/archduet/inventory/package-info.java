/**
 * The inventory context: stock and reservations in the schema {@code inventory}. Guarded by {@code InventoryIT} and,
 * for buyers at the same time, {@code InventoryRaceIT}.
 */
@NullMarked
package org.archduet.inventory;

import org.jspecify.annotations.NullMarked;
