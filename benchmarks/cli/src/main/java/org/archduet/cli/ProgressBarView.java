package org.archduet.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.archduet.harness.pipeline.RunEvent;
import org.archduet.harness.plan.PlanText;
import org.jspecify.annotations.Nullable;

/** A bar over the seconds of the plan. Time moves it within a step, but never past the step's end by the plan. */
final class ProgressBarView implements RunProgress {

    private final PrintWriter out;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable ProgressBar bar;
    private Duration total = Duration.ZERO;
    private Duration done = Duration.ZERO;
    private Duration step = Duration.ZERO;
    private String what = "";
    private long stepBegan = System.nanoTime();

    ProgressBarView(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void on(RunEvent event) {
        if (event instanceof RunEvent.Began began) {
            total = began.expected();
            out.println("results go to " + began.folder());
            out.flush();
            bar = new ProgressBarBuilder()
                    .setTaskName("archduet")
                    .setInitialMax(total.toSeconds())
                    .setStyle(ProgressBarStyle.ASCII)
                    .hideEta()
                    .setUpdateIntervalMillis(500)
                    .build();
            ticks.scheduleWithFixedDelay(this::tick, 500, 500, TimeUnit.MILLISECONDS);
        } else if (event instanceof RunEvent.StepBegan began) {
            done = done.plus(step);
            step = began.expected();
            stepBegan = System.nanoTime();
            what = began.scope() + ": " + began.step();
            tick();
        } else {
            if (event instanceof RunEvent.TrialRepeated repeated) {
                lengthen(repeated.expected());
            }
            String words = EventWords.of(event);
            if (!words.isEmpty()) {
                out.println();
                out.println(words);
                out.flush();
            }
        }
    }

    private void lengthen(Duration more) {
        total = total.plus(more);
        if (bar != null) {
            bar.maxHint(total.toSeconds());
        }
    }

    private synchronized void tick() {
        if (bar == null) {
            return;
        }
        Duration within = Duration.ofNanos(System.nanoTime() - stepBegan);
        Duration now = done.plus(within.compareTo(step) < 0 ? within : step);
        bar.stepTo(now.toSeconds());
        Duration left = total.minus(now);
        bar.setExtraMessage((left.isNegative() ? "finishing" : PlanText.duration(left) + " left") + ", " + what);
    }

    @Override
    public void close() {
        ticks.shutdownNow();
        synchronized (this) {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
