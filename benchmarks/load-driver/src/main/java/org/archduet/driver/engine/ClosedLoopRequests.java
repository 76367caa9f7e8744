package org.archduet.driver.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.archduet.driver.ArrivalModel;

/**
 * What the users of a closed loop ask, made before the window. How many they will ask is not known then, so as many are
 * made as a valid window can need: {@value #MOST_PER_SECOND} a second (half of the ceiling of a fast driver's CPU; a
 * closed loop above half of its ceiling is DRIVER_SATURATED), fewer when the users think, within bounds of number and
 * memory. A window that needs more than that makes the rest inside of it, one at a time under one lock: each costs the
 * asking user some microseconds between two requests, which lowers the rate and is in no response time.
 */
final class ClosedLoopRequests implements Supplier<PreparedRequest> {
    static final int MOST_PER_SECOND = 12_000;

    /** Making a request with a body costs about 5 µs: at most two seconds before a window. */
    private static final int MOST = 400_000;

    private static final long MOST_BYTES = 256L << 20;

    /** What OkHttp's form of a request takes beside its body, when it is not shared. */
    private static final int BYTES_BESIDE_BODY = 600;

    private final Preparation preparation;
    private final List<PreparedRequest> prepared;
    private final AtomicInteger next = new AtomicInteger();

    ClosedLoopRequests(Preparation preparation, ArrivalModel.ClosedLoop model, Duration duration) {
        this.preparation = preparation;
        this.prepared = prepare(preparation, needed(model, duration));
    }

    /** How many a valid window can need; each user's first needs no thinking. */
    static int needed(ArrivalModel.ClosedLoop model, Duration duration) {
        double seconds = duration.toNanos() / 1e9;
        double thinkSeconds = model.thinkTime().toNanos() / 1e9;
        double byUsers = thinkSeconds == 0 ? Double.MAX_VALUE : model.users() * (1 + seconds / thinkSeconds);
        return (int) Math.ceil(Math.min(Math.min(byUsers, seconds * MOST_PER_SECOND), MOST));
    }

    /** How many were made before the window. */
    int prepared() {
        return prepared.size();
    }

    /** How many were handed out so far. */
    int handedOut() {
        return next.get();
    }

    @Override
    public PreparedRequest get() {
        int index = next.getAndIncrement();
        if (index < prepared.size()) {
            return prepared.get(index);
        }
        synchronized (preparation) {
            return preparation.next();
        }
    }

    private static List<PreparedRequest> prepare(Preparation preparation, int needed) {
        List<PreparedRequest> requests = new ArrayList<>(needed);
        long bytes = 0;
        while (requests.size() < needed && bytes < MOST_BYTES) {
            PreparedRequest request = preparation.next();
            bytes += request.bodyBytes() == 0 ? 0 : request.bodyBytes() + BYTES_BESIDE_BODY;
            requests.add(request);
        }
        return requests;
    }
}
