package org.archduet.services.kit.calls;

/** Counts the bodies that another transport sends and receives. */
public final class CountingTransport implements Transport {
    private final Transport transport;
    private final EncodedBytes encoded;

    /** @param encoded counts the bodies */
    public CountingTransport(Transport transport, EncodedBytes encoded) {
        this.transport = transport;
        this.encoded = encoded;
    }

    @Override
    public CallAttempt send(WireCall call, long timeoutMillis, long remainingMillis) {
        CallAttempt ended = transport.send(call, timeoutMillis, remainingMillis);
        int answered = ended instanceof CallAttempt.Answered answer ? answer.body().length : 0;
        encoded.add(call.body().length + answered);
        return ended;
    }
}
