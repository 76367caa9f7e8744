/** Plays the labs of the course through; {@code ShortLabsIT} is all there is. */
@NullMarked
package org.archduet.coursecheck;

import org.jspecify.annotations.NullMarked;
