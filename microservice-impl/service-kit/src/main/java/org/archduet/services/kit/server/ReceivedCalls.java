package org.archduet.services.kit.server;

/**
 * How many requests one server has received since its start, those under {@code /ops} not counted. A process with
 * several servers answers {@code /ops/calls} with the sum: each server is a bean of this type where that is answered.
 */
@FunctionalInterface
public interface ReceivedCalls {

    /** @return requests since the start, refused ones too */
    long count();
}
