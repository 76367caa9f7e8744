/**
 * Sends requests at their intended times and notes when each was sent and answered. Guarded by {@code
 * OpenLoopDriveTest} and {@code ClosedLoopDriveTest}.
 */
@NullMarked
package org.archduet.driver.engine;

import org.jspecify.annotations.NullMarked;
