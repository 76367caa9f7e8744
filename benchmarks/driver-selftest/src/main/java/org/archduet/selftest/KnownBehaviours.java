package org.archduet.selftest;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** What {@link KnownServer} does for a path. Times in the paths are microseconds. */
final class KnownBehaviours {
    private final ReentrantLock permit = new ReentrantLock(true);
    private final AtomicLong asked = new AtomicLong();
    private volatile long gateOpensAt = Long.MIN_VALUE;
    private long permitFreeSince = Long.MIN_VALUE;

    /** How long a request held the server, waiting for others not included. */
    record Occupied(long nanos) {}

    /** {@code /none/n}: answers at once. */
    static final String NONE = "/none/${n}";

    /** {@code /fixed/TIME/n}: answers after that time, however many ask. */
    static String fixed(long micros) {
        return "/fixed/" + micros + "/${n}";
    }

    /** {@code /permit/TIME/n}: the same, one after the other in order of arrival. */
    static String permit(long micros) {
        return "/permit/" + micros + "/${n}";
    }

    /** {@code /gate/STALL/WHICH/TIME/n}: at the given request closes a gate for all; then each takes its time. */
    static String gate(long stallMicros, int which, long micros) {
        return "/gate/" + stallMicros + "/" + which + "/" + micros + "/${n}";
    }

    /** {@code /silent/NTH/TIME/n}: never answers those whose number divides by NTH. */
    static String silent(int nth, long micros) {
        return "/silent/" + nth + "/" + micros + "/${n}";
    }

    Occupied serve(String path, long arrived) {
        String[] parts = path.split("/");
        return switch (parts[1]) {
            case "fixed" -> wait(arrived, Long.parseLong(parts[2]));
            case "permit" -> permitted(arrived, Long.parseLong(parts[2]));
            case "gate" -> gated(arrived, Long.parseLong(parts[2]), Long.parseLong(parts[3]), Long.parseLong(parts[4]));
            case "silent" -> silent(arrived, parts);
            default -> new Occupied(0);
        };
    }

    private Occupied permitted(long arrived, long micros) {
        permit.lock();
        try {
            long begin = Math.max(arrived, permitFreeSince);
            pause(System.nanoTime() + micros * 1000);
            permitFreeSince = System.nanoTime();
            return new Occupied(permitFreeSince - begin);
        } finally {
            permit.unlock();
        }
    }

    private Occupied gated(long arrived, long stallMicros, long which, long micros) {
        if (asked.incrementAndGet() == which) {
            gateOpensAt = System.nanoTime() + stallMicros * 1000;
        }
        pause(gateOpensAt);
        long admitted = Math.max(arrived, gateOpensAt);
        wait(System.nanoTime(), micros);
        return new Occupied(System.nanoTime() - admitted);
    }

    private static Occupied silent(long arrived, String[] parts) {
        if (Long.parseLong(parts[4]) % Long.parseLong(parts[2]) == 0) {
            pause(System.nanoTime() + 60_000_000_000L);
        }
        return wait(arrived, Long.parseLong(parts[3]));
    }

    private static Occupied wait(long from, long micros) {
        pause(from + micros * 1000);
        return new Occupied(System.nanoTime() - from);
    }

    private static void pause(long until) {
        for (long left = until - System.nanoTime();
                left > 0 && until != Long.MIN_VALUE;
                left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
