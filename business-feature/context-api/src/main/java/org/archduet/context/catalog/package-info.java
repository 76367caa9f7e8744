/**
 * The catalog context as others see it. The module {@code catalog} implements the interface; whoever calls it cannot
 * tell a method call from a hop.
 */
@NullMarked
package org.archduet.context.catalog;

import org.jspecify.annotations.NullMarked;
