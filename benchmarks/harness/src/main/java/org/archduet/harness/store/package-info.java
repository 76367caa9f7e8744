/**
 * Writes a results folder so that a crash leaves each file complete or absent, and a broken start apart from the
 * finished ones. Guarded by {@code RunStoreTest}.
 */
@NullMarked
package org.archduet.harness.store;

import org.jspecify.annotations.NullMarked;
