package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on the screen after the row was drawn, with messages above it and a window that changes its size. */
class StatusLineTest {

    private static final String LONG =
            "DISTURBED start b1-microservices, repeating it: other programs used 12.3 % of CPU 1";

    private final StringWriter written = new StringWriter();
    private final AtomicInteger columns = new AtomicInteger();
    private final StatusLine line = new StatusLine(new PrintWriter(written), columns::get);
    private final ProgressLine progress =
            new ProgressLine(Duration.ofSeconds(200), Duration.ofSeconds(100), "b1-microservices: closed-loop");

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 40, 59, 60, 80, 200})
    void theRowIsNeverWrapped(int width) {
        columns.set(width);
        line.show(progress::in);
        assertThat(Screen.after(written.toString(), width)).hasSize(1);
        String row = Screen.after(written.toString(), width).get(0);
        assertThat(row.length()).isLessThan(width);
        assertThat(width < 40 ? " 50 %" + row : row).startsWith(" 50 %");
        assertThat(width < 80 ? "..." : row.substring(row.length() - 11)).isIn("...", "closed-loop");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 200})
    void messagesStayWholeAboveTheRowAndTheEndLeavesOnlyThem(int width) {
        columns.set(width);
        line.say("results go to /r");
        line.show(progress::in);
        line.say(LONG);
        line.show(progress::in);
        line.say("note: short");
        List<String> rows = Screen.after(written.toString(), width);
        assertThat(String.join("", rows.subList(0, rows.size() - 1)))
                .isEqualTo("results go to /r" + LONG + "note: short");
        assertThat(rows.get(rows.size() - 1)).startsWith(" 50 %");

        line.close();
        line.say("interrupted");
        rows = Screen.after(written.toString(), width);
        assertThat(String.join("", rows)).isEqualTo("results go to /r" + LONG + "note: shortinterrupted");
    }

    @Test
    void whatTheTerminalWrapsWhenItBecomesNarrowerIsErased() {
        columns.set(80);
        line.show(progress::in);
        String before = written.toString();
        assertThat(before).endsWith("\r");
        assertThat(Screen.after(before, 40)).hasSize(2);
        columns.set(40);
        line.show(progress::in);
        String after = written.toString().substring(before.length());
        assertThat(Screen.after(before + Screen.HOME + after, 40)).hasSize(1);
    }

    @Test
    void controlCharactersFromOutsideDoNotReachTheTerminal() {
        columns.set(40);
        line.show(width -> "a\u001b[31mb\nc");
        assertThat(Screen.after(written.toString(), 40)).containsExactly("a?[31mb?c");
    }

    @Test
    void nothingIsWrittenWhenNothingWasShown() {
        line.say("a message");
        line.close();
        assertThat(written.toString()).isEqualTo("a message" + System.lineSeparator());
    }
}
