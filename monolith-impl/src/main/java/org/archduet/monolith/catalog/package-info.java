/**
 * The module catalog: puts the catalog context into the process. Only its schema is its own; guarded by {@code
 * ModulesTest}.
 */
@NullMarked
package org.archduet.monolith.catalog;

import org.jspecify.annotations.NullMarked;
