/**
 * The module pricing: puts the pricing context into the process. Only its schema is its own; guarded by {@code
 * ModulesTest}.
 */
@NullMarked
package org.archduet.monolith.pricing;

import org.jspecify.annotations.NullMarked;
