package org.archduet.driver.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriverDefaults;
import org.archduet.driver.record.Ending;
import org.archduet.driver.record.SampleLog;
import org.archduet.result.load.Scheduling;
import org.jspecify.annotations.Nullable;

/**
 * Users who wait. A request's intended time is the end of its user's thinking, so that response time and service time
 * are nearly the same: what a slow system keeps from being asked is not seen, which is why results label the window.
 */
final class ClosedLoopArrivals implements Arrivals {
    private static final long RENEW_AHEAD_NANOS = 20_000_000;
    private static final long PAUSE_AFTER_BROKEN_NANOS = 10_000_000;

    private final Clock clock;
    private final Wait wait;
    private final ArrivalModel.ClosedLoop model;
    private final Hosts hosts;
    private final Supplier<PreparedRequest> requests;
    private final long endNanos;
    private final Duration timeout;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final SampleLog log = new SampleLog();
    private final List<User> users = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
    private volatile boolean stopped;

    /** @param requests asked by many threads */
    ClosedLoopArrivals(
            Clock clock,
            ArrivalModel.ClosedLoop model,
            Supplier<PreparedRequest> requests,
            Hosts hosts,
            Duration duration,
            Duration timeout) {
        this.clock = clock;
        this.wait = Wait.withDefaults(clock);
        this.model = model;
        this.requests = requests;
        this.hosts = hosts;
        this.endNanos = duration.toNanos();
        this.timeout = timeout;
    }

    @Override
    public void open() {
        boolean opens = true;
        for (int i = 0; i < model.users(); i++) {
            User user = new User();
            // one after the other: each that the system does not take would cost the whole time-out
            opens = opens && user.mine.open(timeout);
            users.add(user);
        }
    }

    @Override
    public void refresh() {
        users.forEach(user -> user.mine.refresh());
    }

    @Override
    public void run() throws InterruptedException {
        List<Connection> connections =
                users.stream().flatMap(user -> user.mine.all().stream()).toList();
        CountDownLatch done = new CountDownLatch(users.size());
        try (TimeoutWatch watch = new TimeoutWatch(connections, clock)) {
            for (User user : users) {
                Thread thread = new Thread(
                        null,
                        () -> {
                            try {
                                user.run();
                            } catch (RuntimeException | Error why) {
                                fault.compareAndSet(null, why);
                                stop();
                            } finally {
                                done.countDown();
                            }
                        },
                        "driver-user",
                        256 * 1024);
                thread.setDaemon(true);
                if (!user.startIn(thread)) {
                    done.countDown();
                }
            }
            done.await();
        }
        Throwable broken = fault.get();
        if (broken != null) {
            throw new IllegalStateException(
                    "a closed-loop user failed before the end of the window: " + broken, broken);
        }
        for (User user : users) {
            log.addAll(user.log);
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public void close() {
        stopped = true;
        users.forEach(user -> user.mine.all().forEach(Connection::giveUp));
    }

    @Override
    public SampleLog log() {
        return log;
    }

    @Override
    public long spinNanos() {
        return wait.spinNanos();
    }

    @Override
    public int maxInFlight() {
        return model.users();
    }

    /**
     * Users keep the driver's CPUs busy at the peak: before everything else they would starve the JVM's own threads.
     */
    @Override
    public Scheduling scheduling() {
        return Scheduling.NORMAL;
    }

    @Override
    public Progress progress() {
        return new Progress(clock.elapsedSeconds(), 0, begun.get(), inFlight.get(), failed.get());
    }

    private final class User implements Runnable {
        private final HostConnections mine = new HostConnections(hosts, clock);
        private final SampleLog log = new SampleLog();

        /**
         * False when the machine has no memory or thread left: then the user's first request is one that was not sent.
         */
        boolean startIn(Thread thread) {
            try {
                thread.start();
                return true;
            } catch (OutOfMemoryError none) {
                log.add(requests.get().operation(), 0, 0, 0, Ending.DRIVER_SHORTAGE);
                log.failures().note(FailureClassifier.of(none));
                return false;
            }
        }

        @Override
        public void run() {
            wait.until(0, () -> stopped);
            long intended = clock.now();
            while (intended < endNanos && !stopped) {
                PreparedRequest request = requests.get();
                Connection connection = mine.of(request);
                readyAt(intended, connection, request.request().url());
                if (stopped) {
                    return;
                }
                begun.incrementAndGet();
                inFlight.incrementAndGet();
                Ending ending = connection.send(request, timeout.toNanos());
                inFlight.decrementAndGet();
                log.add(request.operation(), intended, connection.sent(), connection.completed(), ending);
                connection.answer().tell(log, log.size() - 1);
                if (ending != Ending.EXPECTED) {
                    failed.incrementAndGet();
                    log.failures().note(connection.failure());
                }
                intended = next(ending, connection.completed());
            }
            wait.until(endNanos, () -> stopped);
        }

        /** Waits to the end of the user's thinking; what there is to do about the connection is done in that time. */
        private void readyAt(long intended, Connection connection, HttpUrl url) {
            if (connection.needsRefreshAt(intended)) {
                wait.until(intended - RENEW_AHEAD_NANOS, () -> stopped);
                connection.refresh(url, intended, DriverDefaults.OPENING_LIMIT);
            }
            wait.until(intended, () -> stopped);
        }

        private long next(Ending ending, long completed) {
            long pause = model.thinkTime().toNanos();
            if (ending == Ending.CONNECTION || ending == Ending.DRIVER_SHORTAGE) {
                pause = Math.max(pause, PAUSE_AFTER_BROKEN_NANOS);
            }
            if (pause == 0) {
                return clock.now();
            }
            return completed + pause;
        }
    }
}
