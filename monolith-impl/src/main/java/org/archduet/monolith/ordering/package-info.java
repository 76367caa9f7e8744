/**
 * The module ordering: puts the ordering context into the process. Only its schema is its own; guarded by {@code
 * ModulesTest}.
 */
@NullMarked
package org.archduet.monolith.ordering;

import org.jspecify.annotations.NullMarked;
