/**
 * The module payment: puts the payment context into the process. Only its schema is its own; guarded by {@code
 * ModulesTest}.
 */
@NullMarked
package org.archduet.monolith.payment;

import org.jspecify.annotations.NullMarked;
