/** The highest load that keeps the SLO, and how it was found. */
@NullMarked
package org.archduet.result.capacity;

import org.jspecify.annotations.NullMarked;
