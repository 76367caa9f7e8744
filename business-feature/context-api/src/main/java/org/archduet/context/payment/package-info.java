/**
 * The payment context as others see it. The module {@code payment} implements the interface; whoever calls it cannot
 * tell a method call from a hop.
 */
@NullMarked
package org.archduet.context.payment;

import org.jspecify.annotations.NullMarked;
