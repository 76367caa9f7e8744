package org.archduet.services.kit.calls;

/**
 * The answer to a call.
 *
 * @param body as received; empty for 204
 * @param mayRunTwice whether an earlier attempt may have arrived too and still be at work, so that an answer which says
 *     that nothing was done holds for the last attempt only
 */
public record Reply(byte[] body, boolean mayRunTwice) {}
