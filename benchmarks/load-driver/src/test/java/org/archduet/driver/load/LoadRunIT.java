package org.archduet.driver.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.engine.Progress;
import org.archduet.driver.nullserver.NullServer;
import org.archduet.driver.record.PercentileTable;
import org.archduet.driver.workload.Expectation;
import org.archduet.driver.workload.Header;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.Json;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.validity.ValidityReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LoadRunIT {
    @TempDir
    private Path directory;

    @Test
    void loadsSeveralUrlsAndWritesItsFiles() throws Exception {
        List<String> stages = new ArrayList<>();
        try (NullServer server = NullServer.start()) {
            Target target = new Target.Urls(
                    List.of(server.url().resolve("/a?x=1"), server.url().resolve("/b")),
                    "POST",
                    List.of(new Header("X-Key", "k")),
                    "{\"a\":1}",
                    new Expectation.Answer(200, "{}"));
            LoadResult result = LoadRun.run(
                    new LoadPlan(
                            target,
                            new ArrivalModel.Poisson(200),
                            Duration.ofSeconds(2),
                            Duration.ofMillis(200),
                            5,
                            directory,
                            List.of()),
                    stages::add,
                    progress -> stages.add("progress"),
                    new LoadStop());

            assertThat(result.measurement().errors().total()).isZero();
            assertThat(result.measurement().operations()).hasSize(2);
            assertThat(result.percentiles().lines())
                    .extracting(PercentileTable.Line::percentile)
                    .contains(99.99, 100.0);
            assertThat(result.files())
                    .extracting(path -> path.getFileName().toString())
                    .contains(
                            "load.json",
                            "load.series.csv",
                            "load.percentiles.csv",
                            "load.response.hlog",
                            "load.response.hgrm",
                            "driver.log");
            assertThat(result.interrupted()).isFalse();
            assertThat(loadFile()).isEqualTo(LoadFile.of(result));
            assertThat(stages).contains("warming up the system", "measuring", "progress");
        }
    }

    @Test
    void aStoppedWindowIsWrittenAsFarAsItWent() throws Exception {
        try (NullServer server = NullServer.start()) {
            LoadStop stop = new LoadStop();
            LoadResult result = loaded(
                    plan(server, Duration.ofSeconds(60)),
                    stage -> {},
                    progress -> {
                        if (progress.elapsedSeconds() > 1) {
                            stop.request();
                        }
                    },
                    stop);

            assertThat(result.interrupted()).isTrue();
            LoadMeasurement load = result.measurement();
            assertThat(load.durationSeconds()).isBetween(0.9, 50.0);
            assertThat(load.completed()).isEqualTo(load.scheduled()).isEqualTo(load.sent());
            assertThat(load.offeredPerSecond()).isBetween(100.0, 300.0);
            assertThat(result.reasons())
                    .extracting(ValidityReason::code)
                    .doesNotContain(ValidityReason.Code.SCHEDULED_NOT_SENT);
            assertThat(loadFile().interrupted()).isTrue();
            assertThat(directory.resolve("load.response.hlog")).isNotEmptyFile();
        }
    }

    @Test
    void aWindowThatIsStoppedBeforeItsFirstRequestHasMeasuredNothing() throws Exception {
        try (NullServer server = NullServer.start()) {
            LoadStop stop = new LoadStop();
            LoadPlan plan = new LoadPlan(
                    target(server),
                    new ArrivalModel.Trace(List.of(50.0)),
                    Duration.ofSeconds(60),
                    Duration.ZERO,
                    5,
                    directory,
                    List.of());
            assertThatThrownBy(() -> loaded(plan, stage -> {}, progress -> stop.request(), stop))
                    .isInstanceOf(CancellationException.class)
                    .hasMessageContaining("nothing was measured");
        }
    }

    @Test
    void whatToKnowBesideTheFiguresStandsInTheFile() throws Exception {
        try (NullServer server = NullServer.start()) {
            loaded(
                    new LoadPlan(
                            target(server),
                            new ArrivalModel.Trace(List.of(0.1, 0.2, 5.0)),
                            Duration.ofSeconds(1),
                            Duration.ZERO,
                            5,
                            directory,
                            List.of()),
                    stage -> {},
                    progress -> {},
                    new LoadStop());
        }

        assertThat(loadFile().cautions())
                .singleElement()
                .asString()
                .startsWith("1 of the trace's 3 times are at or after --duration 1.000 s");
    }

    @Test
    void whatIsStoppedBeforeItsWindowHasMeasuredNothing() throws Exception {
        try (NullServer server = NullServer.start()) {
            LoadStop stop = new LoadStop();
            assertThatThrownBy(() ->
                            loaded(plan(server, Duration.ofSeconds(60)), stage -> stop.request(), progress -> {}, stop))
                    .isInstanceOf(CancellationException.class)
                    .hasMessageContaining("nothing was measured");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        try (NullServer server = NullServer.start()) {
            LoadPlan plan = new LoadPlan(
                    target(server),
                    new ArrivalModel.Poisson(200),
                    Duration.ofSeconds(1),
                    Duration.ZERO,
                    5,
                    file.resolve("out"),
                    List.of());
            assertThatThrownBy(() -> loaded(plan, stage -> {}, progress -> {}, new LoadStop()))
                    .isInstanceOf(ResultsException.class)
                    .hasMessageContaining("cannot write to " + file.resolve("out"));
        }
    }

    /** Without the seconds that a calibration takes. */
    private static LoadResult loaded(
            LoadPlan plan, Consumer<String> stage, Consumer<Progress> progress, LoadStop stop) {
        TimeDistribution floor = new TimeDistribution(1L, 1L, 1L, 1L, 1L, 7000);
        return LoadRun.run(plan, stage, progress, stop, driver -> new Calibration(20_000, floor, 1, "none", true));
    }

    private LoadPlan plan(NullServer server, Duration duration) {
        return new LoadPlan(
                target(server), new ArrivalModel.Poisson(200), duration, Duration.ZERO, 5, directory, List.of());
    }

    private static Target target(NullServer server) {
        return new Target.Urls(
                List.of(server.url().resolve("/a")), "GET", List.of(), null, new Expectation.Answer(200, null));
    }

    private LoadFile loadFile() throws IOException {
        return Json.MAPPER.readValue(Files.readAllBytes(directory.resolve("load.json")), LoadFile.class);
    }

    @Test
    void refusesWhatItCannotLoad() {
        assertThatThrownBy(() -> urls("localhost:8080/x")).hasMessageContaining("not a URL");
        assertThatThrownBy(() -> urls("http://a/x", "https://b/x")).hasMessageContaining("one scheme");
    }

    @Test
    void readsTracesAndNamesTheLineThatIsNone() throws Exception {
        Path trace = directory.resolve("trace");
        Files.writeString(trace, "# seconds\n0.5\n\n1.25\n");
        assertThat(TraceFile.read(trace)).isEqualTo(new ArrivalModel.Trace(List.of(0.5, 1.25)));
        for (String none : List.of("soon", "NaN", "Infinity", "-0.5", "1e999")) {
            Files.writeString(trace, "0.5\n" + none + "\n");
            assertThatThrownBy(() -> TraceFile.read(trace))
                    .hasMessageContaining("trace:2: " + none + " is not a time in seconds");
        }
        Files.writeString(trace, " # nothing yet\n");
        assertThatThrownBy(() -> TraceFile.read(trace))
                .hasMessageContaining("trace: the trace is empty; write at least one time in seconds");
    }

    private static Target urls(String... urls) {
        return new Target.Urls(
                List.of(urls).stream().map(URI::create).toList(),
                "GET",
                List.of(),
                null,
                new Expectation.Answer(200, null));
    }
}
