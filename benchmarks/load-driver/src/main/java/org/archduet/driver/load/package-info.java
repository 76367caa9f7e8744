/**
 * The driver alone, as handy as a command-line load generator: a URL or a workload file in, figures and files out.
 * Guarded by {@code LoadRunIT}.
 */
@NullMarked
package org.archduet.driver.load;

import org.jspecify.annotations.NullMarked;
