package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.Draws;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.engine.LedInWindow.LeadInLoad;
import org.archduet.driver.record.Measurement;
import org.archduet.driver.workload.WorkloadException;
import org.archduet.result.load.DriverBook;
import org.archduet.result.load.DriverBook.Drawn;
import org.archduet.result.load.LoadMeasurement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LedInWindowTest {
    private static final Duration LEAD_IN = Duration.ofMillis(300);
    private static final Duration SLICE = Duration.ofMillis(400);
    private static final ArrivalModel.Poisson RATE = new ArrivalModel.Poisson(300);

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    @Test
    void whatIsSentBeforeIsInNoFigureAndDrawsAPartOfItsOwn() throws IOException {
        try (RawServer server = answering(200)) {
            LedInWindow window = prepared(server.url(), RATE, Draws.of(9));
            LeadInLoad before = window.leadIn();

            assertThat(asked).hasSize(Math.toIntExact(before.requests())).isNotEmpty();
            assertThat(before.failed()).isZero();

            LoadMeasurement load = Measurement.of(window.run(), "");

            assertThat(load.scheduled()).isEqualTo(RATE.offsets(SLICE, 11).length);
            assertThat(asked)
                    .hasSize(Math.toIntExact(before.requests() + load.sent()))
                    .doesNotHaveDuplicates();
            DriverBook book = load.driverBook();
            assertThat(book.draws())
                    .containsExactly(new Drawn("n", before.requests(), load.scheduled(), 0))
                    .extracting(Drawn::end)
                    .containsExactly((long) asked.size());
            assertThat(book.leadIn().seconds()).isEqualTo(0.3);
            assertThat(book.leadIn().requests()).isEqualTo(before.requests());
            assertThat(book.leadIn().gapNanos()).isPositive();
        }
    }

    @Test
    void usersWhoGetFurtherThanExpectedBeforeLeaveTheWindowItsPart() throws IOException {
        // as fast as it can a server answers more than there are values
        try (RawServer server = new RawServer((path, socket, out) -> {
            asked.add(path);
            TimeUnit.MICROSECONDS.sleep(500);
            RawServer.respond(out, 200, "yes");
        })) {
            LedInWindow window = prepared(server.url(), new ArrivalModel.ClosedLoop(4, Duration.ZERO), Draws.of(9));
            window.leadIn();
            List<String> before = new ArrayList<>(asked);
            asked.clear();
            LoadMeasurement load = Measurement.of(window.run(), "");

            assertThat(before).isNotEmpty();
            assertThat(asked).isNotEmpty().doesNotContainAnyElementsOf(before);
            assertThat(load.driverBook().draws())
                    .containsExactly(new Drawn("n", 300, load.driverBook().handedOut(), 0));
        }
    }

    @Test
    void theGapIsFromTheLastAnswerToTheFirstRequest() throws Exception {
        try (RawServer server = answering(200)) {
            LedInWindow window = prepared(server.url(), RATE, null);
            window.leadIn();
            Thread.sleep(150);
            DriverBook book = Measurement.of(window.run(), "").driverBook();

            assertThat(book.leadIn().gapNanos()).isGreaterThanOrEqualTo(150_000_000);
            assertThat(book.draws()).isNull();
        }
    }

    @Test
    void whatFailsBeforeIsCounted() throws IOException {
        try (RawServer server = answering(500)) {
            LedInWindow window = prepared(server.url(), RATE, null);
            LeadInLoad before = window.leadIn();
            window.close();

            assertThat(before.failed()).isEqualTo(before.requests()).isPositive();
        }
    }

    /** 10,000 values, of which the lead-in takes its part too. */
    @Test
    void aUsedUpPermutationEndsBeforeAnythingIsSent() throws IOException {
        try (RawServer server = answering(200)) {
            Draws nearlyAll = Draws.of(9).after(List.of(new Drawn("n", 0, 10_000 - RATE.offsets(SLICE, 11).length, 0)));

            assertThatThrownBy(() -> prepared(server.url(), RATE, nearlyAll))
                    .isInstanceOf(WorkloadException.class)
                    .hasMessageContaining("generators.n")
                    .hasMessageContaining("has 10,000 values");
            assertThat(asked).isEmpty();
        }
    }

    @Test
    void aClosedLoopBeyondTheEndCountsItsRepeatedDraws() throws IOException {
        try (RawServer server = answering(200)) {
            Draws all = Draws.of(9).after(List.of(new Drawn("n", 0, 10_000, 0)));
            LoadMeasurement load = Measurement.of(
                    WindowRun.prepare(
                                    spec(server.url(), new ArrivalModel.ClosedLoop(1, Duration.ofMillis(20)))
                                            .with(all),
                                    Windows.WORKLOAD,
                                    WindowLimits.standard())
                            .run(),
                    "");

            assertThat(load.driverBook().draws())
                    .containsExactly(new Drawn("n", 10_000, load.scheduled(), load.scheduled()));
        }
    }

    private RawServer answering(int status) throws IOException {
        return new RawServer((path, socket, out) -> {
            asked.add(path);
            RawServer.respond(out, status, "yes");
        });
    }

    private static LedInWindow prepared(URI url, ArrivalModel arrival, Draws draws) {
        return LedInWindow.prepare(spec(url, arrival).with(draws), LEAD_IN, Windows.WORKLOAD, WindowLimits.standard());
    }

    private static DriveSpec spec(URI url, ArrivalModel arrival) {
        return new DriveSpec("s", url, Path.of("test"), Map.of("read", 1), arrival, SLICE, 11, Path.of("."));
    }
}
