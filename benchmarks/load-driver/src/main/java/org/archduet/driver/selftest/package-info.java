/** Proves on this machine that the driver tells the truth, against servers whose answers are known. Guarded by {@code SelfTestTest}, and by {@code LiesFoundOutTest} where planted lies must fail. */
@NullMarked
package org.archduet.driver.selftest;

import org.jspecify.annotations.NullMarked;
