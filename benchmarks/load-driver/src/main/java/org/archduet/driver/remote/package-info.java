/**
 * The driver in a separate JVM: the process, its main, and the lines of JSON between them. Guarded by {@code
 * DriverProcessIT}.
 */
@NullMarked
package org.archduet.driver.remote;

import org.jspecify.annotations.NullMarked;
