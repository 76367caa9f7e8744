/**
 * What a drive is: arrival models, schedules, limits and their defaults; pure values without threads or I/O. Guarded by
 * {@code ScheduleTest} and {@code DriverLimitsTest}.
 */
@NullMarked
package org.archduet.driver;

import org.jspecify.annotations.NullMarked;
