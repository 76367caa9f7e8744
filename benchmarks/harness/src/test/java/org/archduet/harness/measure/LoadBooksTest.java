package org.archduet.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.archduet.harness.measure.RecordedWindow.Twist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class LoadBooksTest {

    @TempDir
    private Path folder;

    @Test
    void anHonestWindowCloses() {
        assertThat(RecordedWindow.open(folder, Twist.NONE).reasons()).isEmpty();
    }

    @Test
    void intendedTimesHalfAMillisecondOff() {
        RecordedWindow window = RecordedWindow.open(folder, (index, times) -> times[0] -= 500_000);

        assertThat(window.reasons())
                .containsExactly("window open-loop: the intended times are not those of the seed: 1,957 with a mean of "
                        + "1,998.368846 ms in the driver's log, 1,957 with a mean of 1,998.868846 ms by seed 42");
    }

    @Test
    void aTimeBelowZero() {
        RecordedWindow window = RecordedWindow.open(folder, (index, times) -> {
            if (index == 17) {
                times[2] = times[1] - 1;
            }
        });

        assertThat(window.reasons())
                .contains("window open-loop: 1 times are below zero (a request sent before it was due, or answered "
                        + "before it was sent)");
    }

    @Test
    void anOperationAThousandTimesAsLong() {
        RecordedWindow window = RecordedWindow.open(folder, Twist.NONE)
                .reported(load -> times(load, "page").put("maxNanos", 5_000_000_000_000L));

        assertThat(window.reasons())
                .contains("window open-loop: the longest response time of page is 5,000,000.000 ms, above the mix's, "
                        + "which is 5,003.805 ms")
                .anyMatch(reason -> reason.contains("the maximum of the response time of page is 5,000,000.000 ms"));
    }

    @Test
    void anOperationAThousandTimesAsOften() {
        RecordedWindow window = RecordedWindow.open(folder, Twist.NONE)
                .reported(load -> operation(load, "order").put("scheduled", 503_000));

        assertThat(window.reasons())
                .containsExactly(
                        "window open-loop: the number of scheduled requests over all operations is 504,467, but "
                                + "that of the mix is 1,957");
    }

    @Test
    void samplesThatTheFiguresLack() {
        RecordedWindow window = RecordedWindow.open(folder, Twist.NONE).reported(load -> {
            ObjectNode times = (ObjectNode) load.get("responseTime");
            times.put("count", times.get("count").asLong() - 6);
        });

        assertThat(window.reasons())
                .anyMatch(reason -> reason.contains("the number of response times is")
                        && reason.contains("but that of right answers and failures is"))
                .anyMatch(reason -> reason.contains("the number of samples behind the response time of the mix is"));
    }

    @Test
    void requestsThatTheWholeWindowLacks() {
        RecordedWindow window = RecordedWindow.open(folder, Twist.NONE)
                .reported(load -> load.put("scheduled", load.get("scheduled").asLong() - 6)
                        .put("sent", load.get("sent").asLong() - 6));

        assertThat(window.reasons())
                .anyMatch(reason -> reason.contains("the number of scheduled requests is")
                        && reason.contains("but that of the seed is"));
    }

    @Test
    void aQuantileThatTheIntervalLogDoesNotHave() {
        RecordedWindow window = RecordedWindow.open(folder, Twist.NONE).reported(load -> times(load, "page")
                .put("p50Nanos", times(load, "page").get("p50Nanos").asLong() + 10_000));

        assertThat(window.reasons())
                .singleElement()
                .asString()
                .contains("the p50 of the response time of page is")
                .contains("but that of its interval log is");
    }

    @Test
    void aServiceTimeAboveTheResponseTime() {
        RecordedWindow window = RecordedWindow.open(folder, Twist.NONE).reported(load -> {
            ObjectNode service = (ObjectNode) load.get("serviceTime");
            service.put("p90Nanos", load.get("responseTime").get("p90Nanos").asLong() + 1_000_000);
        });

        assertThat(window.reasons())
                .anyMatch(reason -> reason.contains("the p90 of the service time is")
                        && reason.contains("above that of the response time"));
    }

    @Test
    void noAnswerTakesLongerThanTheDrive() {
        RecordedWindow window = RecordedWindow.open(folder, Twist.NONE);
        RecordedWindow clean = window.reported(load -> {
            ObjectNode errors = (ObjectNode) load.get("errors");
            errors.put("timedOut", 0).put("connection", 0).put("unexpected", 0).put("turnedAway", 0);
        });

        assertThat(clean.reasons(Duration.ofMillis(4)))
                .anyMatch(reason -> reason.endsWith("above the drive itself, which is 4.000 ms"));
        assertThat(window.reasons(Duration.ofMillis(4))).isEmpty();
    }

    @Test
    void aDriverWithoutBooksIsNotBelieved() {
        RecordedWindow window = RecordedWindow.open(folder, Twist.NONE).reported(load -> load.putNull("driverBook"));

        assertThat(window.reasons())
                .containsExactly("window open-loop: the driver kept no books, so that its schedule and times cannot be "
                        + "checked");
    }

    private static ObjectNode times(ObjectNode load, String operation) {
        return (ObjectNode) operation(load, operation).get("responseTime");
    }

    private static ObjectNode operation(ObjectNode load, String name) {
        return (ObjectNode) load.get("operations")
                .valueStream()
                .filter(one -> one.get("operation").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
