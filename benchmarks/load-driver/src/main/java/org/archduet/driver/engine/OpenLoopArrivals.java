package org.archduet.driver.engine;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import okhttp3.HttpUrl;
import org.archduet.driver.DriverDefaults;
import org.archduet.driver.record.Ending;
import org.archduet.driver.record.SampleLog;
import org.jspecify.annotations.Nullable;

/**
 * Sends a schedule. There is one pacer at every moment, but it is a role, not a thread of its own: the worker that has the
 * role waits for the next intended time, passes the role to an idle worker and sends the request itself. That saves the
 * wake-up between pacer and worker, which would be the larger part of the send lag. A worker is added whenever none is idle,
 * so that the role never waits for an answer.
 */
final class OpenLoopArrivals implements WindowRun.Arrivals {
    private final Clock clock;
    private final Wait wait;
    private final long[] intended;
    private final Prepared[] prepared;
    private final long timeoutNanos;
    private final int inFlightLimit;
    private final SampleLog log;
    private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final Queue<Connection> connections = new ConcurrentLinkedQueue<>();
    private final AtomicInteger starting = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile int next;
    private volatile boolean ended;
    private volatile boolean stopped;
    private volatile int maxInFlight;

    OpenLoopArrivals(Clock clock, long[] intended, Prepared[] prepared, WindowLimits limits) {
        this.clock = clock;
        this.wait = Wait.withDefaults(clock);
        this.intended = intended;
        this.prepared = prepared;
        this.timeoutNanos = limits.timeout().toNanos();
        this.inFlightLimit = limits.inFlight();
        short[] operations = new short[prepared.length];
        for (int i = 0; i < prepared.length; i++) {
            operations[i] = prepared[i].operation();
        }
        this.log = new SampleLog(intended, operations);
    }

    @Override
    public void open() {
        int count = prepared.length == 0 ? 0 : DriverDefaults.OPEN_CONNECTIONS;
        CountDownLatch opened = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            start(new Worker(false, opened::countDown));
        }
        awaitQuietly(opened);
    }

    @Override
    public void run() {
        if (prepared.length == 0) {
            return;
        }
        try (TimeoutWatch watch = new TimeoutWatch(connections, clock)) {
            passRole();
            // threads may be added while the first ones are waited for; the last to be added is waited for too
            for (Thread thread = threads.poll(); thread != null; thread = threads.poll()) {
                join(thread);
            }
        }
        connections.forEach(Connection::close);
    }

    @Override
    public void stop() {
        stopped = true;
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
        return maxInFlight;
    }

    @Override
    public Progress progress() {
        return new Progress(clock.now() / 1e9, intended.length, next, inFlight.get());
    }

    private void start(Worker worker) {
        connections.add(worker.connection);
        Thread thread = new Thread(null, worker, "driver-worker", 256 * 1024);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void passRole() {
        Worker worker = idle.poll();
        if (worker == null) {
            start(new Worker(true, () -> {}));
        } else {
            worker.giveRole();
        }
    }

    /** Adds a worker ahead of need; done while there is time to wait, not when a request is due. */
    private void keepOneIdle() {
        if (idle.isEmpty() && starting.get() == 0) {
            starting.incrementAndGet();
            start(new Worker(false, starting::decrementAndGet));
        }
    }

    /** The pacer's work: returns the place of the request that is due now, or -1 when there is nothing more to send. */
    private int pace() {
        while (next < intended.length && !stopped) {
            int index = next;
            keepOneIdle();
            wait.until(intended[index], () -> stopped);
            if (stopped) {
                return -1;
            }
            next = index + 1;
            int flying = inFlight.incrementAndGet();
            if (flying <= inFlightLimit) {
                maxInFlight = Math.max(maxInFlight, flying);
                return index;
            }
            inFlight.decrementAndGet();
            log.set(index, 0, 0, Ending.TURNED_AWAY);
        }
        return -1;
    }

    private void end() {
        ended = true;
        for (Worker worker = idle.poll(); worker != null; worker = idle.poll()) {
            LockSupport.unpark(worker.thread);
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** A thread with a connection: idle, pacing, or sending. */
    private final class Worker implements Runnable {
        private final Connection connection = new Connection(clock);
        private final boolean beginsAsPacer;
        private final Runnable opened;
        private volatile boolean hasRole;
        private volatile @Nullable Thread thread;

        Worker(boolean beginsAsPacer, Runnable opened) {
            this.beginsAsPacer = beginsAsPacer;
            this.opened = opened;
        }

        void giveRole() {
            hasRole = true;
            LockSupport.unpark(thread);
        }

        @Override
        public void run() {
            thread = Thread.currentThread();
            if (beginsAsPacer) {
                hasRole = true;
            } else {
                HttpUrl url = prepared[0].request().url();
                connection.open(url);
                idle.add(this);
                opened.run();
            }
            while (awaitRole()) {
                connection.refresh(clock.now());
                int index = pace();
                if (index < 0) {
                    end();
                    return;
                }
                passRole();
                Ending ending = connection.send(prepared[index], timeoutNanos);
                log.set(index, connection.sent(), connection.completed(), ending);
                inFlight.decrementAndGet();
                idle.add(this);
            }
        }

        private boolean awaitRole() {
            while (!hasRole) {
                if (ended) {
                    return false;
                }
                LockSupport.park(this);
            }
            hasRole = false;
            return true;
        }
    }
}
