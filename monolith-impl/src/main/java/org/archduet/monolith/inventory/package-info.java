/**
 * The module inventory: puts the inventory context into the process. Only its schema is its own; guarded by {@code
 * ModulesTest}.
 */
@NullMarked
package org.archduet.monolith.inventory;

import org.jspecify.annotations.NullMarked;
