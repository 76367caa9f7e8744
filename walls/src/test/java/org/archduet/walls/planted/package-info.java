/** Violations planted on purpose, one for each wall; {@code WallsTest} sees every rule fail here. */
@NullMarked
package org.archduet.walls.planted;

import org.jspecify.annotations.NullMarked;
