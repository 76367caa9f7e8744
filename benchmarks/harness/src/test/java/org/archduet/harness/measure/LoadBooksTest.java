package org.archduet.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
                .anyMatch(reason -> reason.startsWith(
                        "window open-loop: the longest response time of page is 5,000,000.000 ms, above the mix's"))
                .anyMatch(reason -> reason.contains("the maximum of the response time of page is 5,000,000.000 ms"));
    }

    @Test
    void anOperationAThousandTimesAsOften() {
        RecordedWindow window = RecordedWindow.open(folder, Twist.NONE)
                .reported(load -> operation(load, "order").put("scheduled", 503_000));

        assertThat(window.reasons())
                .containsExactly(
                        "window open-loop: the number of requests of order is 503,000, but that of the seed is 497; and 1"
                                + " more identity of operations that does not close");
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
    void requestsOfAnotherOperationThanTheSeedsAreFound() {
        RecordedWindow window = RecordedWindow.open(folder, Twist.NONE).reported(load -> {
            for (String name : List.of("page", "order")) {
                ObjectNode one = operation(load, name);
                one.put("scheduled", one.get("scheduled").asLong() + (name.equals("page") ? 100 : -100));
            }
        });

        assertThat(window.reasons())
                .singleElement()
                .asString()
                .contains("the number of requests of order is", "but that of the seed is");
    }

    @Test
    void aRequestThatAUserGotAndNobodyRecordedIsFound() {
        assertThat(RecordedWindow.closed(folder, 0).reasons()).isEmpty();
        assertThat(RecordedWindow.closed(folder, 3).reasons())
                .contains("window closed-loop: the number of requests handed out to users is 900, but that of recorded "
                        + "requests is 897");
        assertThat(RecordedWindow.closed(folder, 0)
                        .reported(load -> ((ObjectNode) load.get("driverBook")).putNull("handedOut"))
                        .reasons())
                .containsExactly(
                        "window closed-loop: the driver did not count the requests that it handed out to users");
    }

    @Test
    void oneFaultIsOneReason() {
        RecordedWindow window = RecordedWindow.open(folder, Twist.NONE).reported(load -> {
            for (String operation : List.of("page", "order")) {
                ObjectNode times = times(load, operation);
                for (String quantile : List.of("p50Nanos", "p90Nanos")) {
                    times.put(quantile, times.get(quantile).asLong() - 100_000);
                }
            }
            times(load, "order").put("p50Nanos", 1);
        });

        assertThat(window.reasons())
                .singleElement()
                .asString()
                .startsWith(
                        "window open-loop: the p50 of the response time of order is 0.000 ms, but that of its interval"
                                + " log is ")
                .endsWith("; and 3 more identities of interval logs that do not close");
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
