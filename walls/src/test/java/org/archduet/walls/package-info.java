/** The walls between the modules, each shown to hold in the project and to fall over a planted violation. */
@NullMarked
package org.archduet.walls;

import org.jspecify.annotations.NullMarked;
