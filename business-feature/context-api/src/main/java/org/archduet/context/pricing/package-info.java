/**
 * The pricing context as others see it. The module {@code pricing} implements the interface; whoever calls it cannot
 * tell a method call from a hop.
 */
@NullMarked
package org.archduet.context.pricing;

import org.jspecify.annotations.NullMarked;
