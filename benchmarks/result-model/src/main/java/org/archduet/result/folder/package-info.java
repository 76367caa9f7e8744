/** The layout of a results folder, and how its files are read and written. */
@NullMarked
package org.archduet.result.folder;

import org.jspecify.annotations.NullMarked;
