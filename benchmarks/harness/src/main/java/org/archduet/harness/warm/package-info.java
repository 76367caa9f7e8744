/**
 * Loads a fresh system on all cores until its throughput is steady or a cap is reached. Guarded by {@code WarmUpTest}.
 */
@NullMarked
package org.archduet.harness.warm;

import org.jspecify.annotations.NullMarked;
