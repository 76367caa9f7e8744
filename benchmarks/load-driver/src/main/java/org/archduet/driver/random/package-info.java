/** Seeds for independent random streams. Guarded by {@code SeedsTest}. */
@NullMarked
package org.archduet.driver.random;

import org.jspecify.annotations.NullMarked;
