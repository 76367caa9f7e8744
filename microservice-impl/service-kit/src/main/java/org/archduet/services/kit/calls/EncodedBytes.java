package org.archduet.services.kit.calls;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the JSON that a process passes to other services and gets back from them: bodies of calls and of their
 * answers, in bytes. Each is counted once, by the caller. Thread-safe.
 */
public final class EncodedBytes {
    private final LongAdder passed = new LongAdder();

    /** @param bytes of one body */
    public void add(int bytes) {
        passed.add(bytes);
    }

    /** @return bytes since the start */
    public long passed() {
        return passed.sum();
    }
}
