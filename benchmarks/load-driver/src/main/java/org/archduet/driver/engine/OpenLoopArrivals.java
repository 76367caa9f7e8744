package org.archduet.driver.engine;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.archduet.driver.DriverDefaults;
import org.archduet.driver.record.Ending;
import org.archduet.driver.record.SampleLog;
import org.archduet.result.load.Scheduling;

/**
 * Sends a schedule: each member of the crew takes the next place from the pacer, waits for its time there, and sends.
 */
final class OpenLoopArrivals implements Arrivals {
    private static final long RENEW_AHEAD_NANOS = 20_000_000;

    /** A socket's time-out is over late by less than this. */
    private static final long RENEWED_BEFORE_NANOS = 1_000_000;

    private final Clock clock;
    private final Pacer pacer;
    private final PreparedRequest[] prepared;
    private final Hosts hosts;
    private final WindowLimits limits;
    private final SampleLog log;
    private final SenderThreads crew = new SenderThreads(Worker::new, this::noThread);
    private final Queue<HostConnections> opened = new ConcurrentLinkedQueue<>();
    private final Queue<Connection> connections = new ConcurrentLinkedQueue<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicInteger due = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger maxInFlight = new AtomicInteger();

    /** Once one could not be opened, later members do not even try: {@link SenderThreads} waits for them. */
    private volatile boolean opensAhead = true;

    OpenLoopArrivals(Clock clock, long[] intended, PreparedRequest[] prepared, Hosts hosts, WindowLimits limits) {
        this.clock = clock;
        this.pacer = new Pacer(intended, Wait.withDefaults(clock));
        this.prepared = prepared;
        this.hosts = hosts;
        this.limits = limits;
        short[] operations = new short[prepared.length];
        for (int i = 0; i < prepared.length; i++) {
            operations[i] = prepared[i].operation();
        }
        this.log = new SampleLog(intended, operations);
    }

    @Override
    public void open() throws InterruptedException {
        crew.assemble(prepared.length == 0 ? 0 : DriverDefaults.OPEN_CONNECTIONS);
    }

    @Override
    public void refresh() {
        opened.forEach(HostConnections::refresh);
        opened.clear();
    }

    @Override
    public void run() throws InterruptedException {
        try (TimeoutWatch watch = new TimeoutWatch(connections, clock)) {
            begun.countDown();
            crew.awaitEnd();
        }
    }

    @Override
    public void stop() {
        pacer.stop();
    }

    @Override
    public void close() {
        pacer.stop();
        crew.dismiss();
        begun.countDown();
        connections.forEach(Connection::giveUp);
    }

    @Override
    public SampleLog log() {
        return log;
    }

    @Override
    public long spinNanos() {
        return pacer.spinNanos();
    }

    @Override
    public int maxInFlight() {
        return maxInFlight.get();
    }

    @Override
    public Scheduling scheduling() {
        return crew.scheduling();
    }

    @Override
    public Progress progress() {
        return new Progress(clock.elapsedSeconds(), pacer.size(), due.get(), inFlight.get(), failed.get());
    }

    /** A member of the crew could not be started. */
    private void noThread(Throwable why) {
        log.failures().note(FailureClassifier.of(why));
    }

    /** A thread with its connections. */
    private final class Worker implements Runnable {
        private final HostConnections mine = new HostConnections(hosts, clock);
        private final Runnable ready;

        Worker(Runnable ready) {
            this.ready = ready;
            connections.addAll(mine.all());
            if (begun.getCount() > 0) {
                opened.add(mine);
            }
        }

        @Override
        public void run() {
            try {
                openAhead();
            } finally {
                crew.waits();
                ready.run();
            }
            try {
                begun.await();
            } catch (InterruptedException stop) {
                return;
            }
            for (int place = pacer.claim(); place >= 0; place = pacer.claim()) {
                Connection connection = mine.of(prepared[place]);
                long intended = pacer.intended(place);
                if (connection.needsRefreshAt(intended)) {
                    pacer.awaitBefore(place, RENEW_AHEAD_NANOS);
                    connection.refresh(prepared[place].request().url(), intended, untilDue(place));
                }
                if (!pacer.await(place)) {
                    break;
                }
                crew.leaves();
                send(place, connection);
                crew.waits();
            }
        }

        private void openAhead() {
            boolean hired = begun.getCount() == 0;
            if (opensAhead && !(hired ? mine.renew(DriverDefaults.OPENING_LIMIT) : mine.open(limits.timeout()))) {
                opensAhead = false;
            }
        }

        private Duration untilDue(int place) {
            return Duration.ofNanos(pacer.intended(place) - RENEWED_BEFORE_NANOS - clock.now());
        }

        private void send(int place, Connection connection) {
            due.incrementAndGet();
            int flying = inFlight.incrementAndGet();
            try {
                if (flying > limits.inFlight()) {
                    log.set(place, 0, 0, Ending.TURNED_AWAY);
                    failed.incrementAndGet();
                } else {
                    Ending ending =
                            connection.send(prepared[place], limits.timeout().toNanos());
                    log.set(place, connection.sent(), connection.completed(), ending);
                    connection.answer().tell(log, place);
                    if (ending != Ending.EXPECTED) {
                        failed.incrementAndGet();
                        log.failures().note(connection.failure());
                    }
                    if (flying > maxInFlight.get()) {
                        maxInFlight.accumulateAndGet(flying, Math::max);
                    }
                }
            } finally {
                inFlight.decrementAndGet();
            }
        }
    }
}
