/** Brings the five schemas of the one database up to date when the process starts. */
@NullMarked
package org.archduet.monolith.database;

import org.jspecify.annotations.NullMarked;
