/**
 * The inventory context as others see it. The module {@code inventory} implements the interface; whoever calls it
 * cannot tell a method call from a hop.
 */
@NullMarked
package org.archduet.context.inventory;

import org.jspecify.annotations.NullMarked;
