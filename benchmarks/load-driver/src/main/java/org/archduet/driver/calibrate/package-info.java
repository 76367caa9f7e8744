/**
 * Warms the driver up until it can be trusted and finds its ceiling and floor on this machine. Guarded by {@code
 * DriverProcessIT}.
 */
@NullMarked
package org.archduet.driver.calibrate;

import org.jspecify.annotations.NullMarked;
