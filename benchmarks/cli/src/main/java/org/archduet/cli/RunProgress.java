package org.archduet.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.archduet.harness.plan.PlanText;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunListener;

/** Shows how far a run is: one row redrawn in place on a terminal, one line per phase elsewhere. */
sealed interface RunProgress extends RunListener, AutoCloseable permits RunProgress.Lines, ProgressLineView {

    static RunProgress on(PrintWriter out, CommandSurroundings surroundings) {
        return surroundings.terminal()
                ? new ProgressLineView(new StatusLine(out, new TerminalWidth()))
                : new Lines(out);
    }

    @Override
    void close();

    /** One line per phase, for logs. */
    final class Lines implements RunProgress {

        private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

        private final PrintWriter out;
        private Duration left = Duration.ZERO;
        private Duration step = Duration.ZERO;

        Lines(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void on(RunEvent event) {
            if (event instanceof RunEvent.Began began) {
                left = began.expected();
                line("results go to " + began.folder() + "; about " + PlanText.duration(left));
            } else if (event instanceof RunEvent.VerificationBegan began) {
                left = began.expected();
                line("logs and transcripts go to " + began.folder() + "; about " + PlanText.duration(left));
            } else if (event instanceof RunEvent.StepBegan began) {
                left = left.minus(step);
                step = began.expected();
                String remaining =
                        left.isNegative() || left.isZero() ? "" : "; about " + PlanText.duration(left) + " left";
                line(began.scope() + ": " + began.step() + remaining);
            } else {
                if (event instanceof RunEvent.RoundRepeated repeated) {
                    left = left.plus(repeated.expected());
                }
                String words = EventWords.of(event);
                if (!words.isEmpty()) {
                    line(words);
                }
            }
        }

        private void line(String text) {
            out.println(LocalTime.now().format(CLOCK) + "  " + text);
            out.flush();
        }

        @Override
        public void close() {}
    }
}
