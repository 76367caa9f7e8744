/** The study of the highest load that keeps the SLO. Guarded by {@code CapacityIT}. */
@NullMarked
package org.archduet.harness.capacity;

import org.jspecify.annotations.NullMarked;
