package org.archduet.cli;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.archduet.harness.run.RunEvent;

/** One row over the seconds of the plan. Time moves it within a step, but never past the step's end by the plan. */
final class ProgressLineView implements RunProgress {

    private static final long REDRAW_MILLIS = 500;

    private final StatusLine line;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private Duration total = Duration.ZERO;
    private Duration done = Duration.ZERO;
    private Duration step = Duration.ZERO;
    private String what = "";
    private long stepBegan = System.nanoTime();

    ProgressLineView(StatusLine line) {
        this.line = line;
    }

    @Override
    public synchronized void on(RunEvent event) {
        if (event instanceof RunEvent.Began began) {
            begin(began.expected(), "results go to " + began.folder());
        } else if (event instanceof RunEvent.VerificationBegan began) {
            begin(began.expected(), "logs and transcripts go to " + began.folder());
        } else if (event instanceof RunEvent.StepBegan began) {
            done = done.plus(step);
            step = began.expected();
            stepBegan = System.nanoTime();
            what = began.scope() + ": " + began.step();
            tick();
        } else {
            if (event instanceof RunEvent.RoundRepeated repeated) {
                total = total.plus(repeated.expected());
            }
            if (event instanceof RunEvent.Ended || event instanceof RunEvent.VerificationInterrupted) {
                // after Ctrl-C the JVM may be gone before close() is called
                close();
            }
            String words = EventWords.of(event);
            if (!words.isEmpty()) {
                line.say(words);
            }
        }
    }

    private void begin(Duration expected, String words) {
        total = expected;
        line.say(words);
        ticks.scheduleWithFixedDelay(this::tick, REDRAW_MILLIS, REDRAW_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void tick() {
        if (ticks.isShutdown()) {
            return;
        }
        Duration within = Duration.ofNanos(System.nanoTime() - stepBegan);
        Duration now = done.plus(within.compareTo(step) < 0 ? within : step);
        line.show(new ProgressLine(total, now, what)::in);
    }

    @Override
    public void close() {
        ticks.shutdownNow();
        line.close();
    }
}
