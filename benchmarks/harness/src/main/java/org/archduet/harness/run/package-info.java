/**
 * One run: what was asked for, its set-up, what lives as long as it, what has become of it, and how it ends or is
 * resumed.
 */
@NullMarked
package org.archduet.harness.run;

import org.jspecify.annotations.NullMarked;
