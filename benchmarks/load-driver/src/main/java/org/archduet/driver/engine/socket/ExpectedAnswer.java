package org.archduet.driver.engine.socket;

/**
 * What the request under way expects of its socket.
 *
 * @param plain whether its answer is HTTP/1 in plain text
 * @param goAhead whether it waits for {@code 100 Continue}
 * @param timeoutNanos longest time until its answer has ended
 */
public record ExpectedAnswer(boolean plain, boolean goAhead, long timeoutNanos) {}
