/**
 * The ordering context: which orders exist, what they contain and how they were decided. Guarded by {@code
 * OrderStoreIT}.
 */
@NullMarked
package org.archduet.ordering;

import org.jspecify.annotations.NullMarked;
