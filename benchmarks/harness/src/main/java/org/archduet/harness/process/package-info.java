/**
 * Child processes with a log each, and the guard that ends them when the harness is gone; guarded by {@code
 * ProcessGuardIT}.
 */
@NullMarked
package org.archduet.harness.process;

import org.jspecify.annotations.NullMarked;
