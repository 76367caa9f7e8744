/**
 * Proves on this machine that the driver tells the truth, against servers whose answers are known. Guarded by {@code
 * SelfTestTest}, and by {@code PlantedLiesTest} where planted lies must fail.
 */
@NullMarked
package org.archduet.selftest;

import org.jspecify.annotations.NullMarked;
