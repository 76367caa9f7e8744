/**
 * The ordering context as others see it. The module {@code ordering} implements the interface; whoever calls it cannot
 * tell a method call from a hop.
 */
@NullMarked
package org.archduet.context.ordering;

import org.jspecify.annotations.NullMarked;
