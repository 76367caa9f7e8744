package org.archduet.driver.engine;

/**
 * Where a running window is.
 *
 * @param elapsedSeconds since the window's begin
 * @param scheduled requests of the schedule; 0 in a closed loop
 * @param begun requests whose time has come
 * @param inFlight sent and not answered
 * @param failed ended otherwise than expected, or turned away
 */
public record Progress(double elapsedSeconds, long scheduled, long begun, int inFlight, long failed) {}
