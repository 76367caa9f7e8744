package org.archduet.driver.engine;

/**
 * Where a running window is.
 *
 * @param scheduled requests of the schedule; 0 in a closed loop
 * @param begun requests whose time has come
 * @param inFlight sent and not answered
 */
public record Progress(long scheduled, long begun, int inFlight) {}
