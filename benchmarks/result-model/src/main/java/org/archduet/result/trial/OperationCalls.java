package org.archduet.result.trial;

/**
 * Calls between processes that one operation makes.
 *
 * @param measured mean over the requests of the replay
 * @param described what the system's description says
 */
public record OperationCalls(String operation, double measured, double described) {}
