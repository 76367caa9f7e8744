package org.archduet.noop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.archduet.analysis.Analysis;
import org.archduet.driver.remote.DriverProcess;
import org.archduet.harness.measure.EnvironmentLimits;
import org.archduet.harness.pipeline.RunPipeline;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.run.InstrumentChecks;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSummary;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.harness.run.StoppingRule;
import org.archduet.report.Report;
import org.archduet.result.decision.JudgedAssertion;
import org.archduet.result.decision.JudgedAssertion.Judgement;
import org.archduet.result.decision.Trend;
import org.archduet.result.decision.Trend.Direction;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;
import org.archduet.result.vocabulary.MetricId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole run with two factors whose effect is known: one system waits 10 ms and the other what the level of the first
 * factor says, so the ratio doubles over its levels; the second factor changes the mix of two operations that wait
 * alike, so the ratio stays at 1.5.
 */
@Tag("study")
class PlantedTrendsIT {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final String WAITS_AS_THE_KNOB_SAYS = "SERVICE_MICROS: \"${knob.serviceMicros}\"";

    private static final String EXPERIMENT = """
            schemaVersion: 1
            question: "Are a planted rise and a planted level line found?"
            workload: noop-impl/workload.yaml
            systems:
              - {name: steady, architecture: steady}
              - {name: varied, architecture: varied}
            budget: {heapMegabytes: 64}
            factors:
              - {name: planted time, knob: serviceMicros, levels: [15000, 20000, 30000]}
              - {name: mix, setting: mix, levels: {pings: {ping: 1}, both: {ping: 1, echo: 1}, echoes: {echo: 1}}}
            profiles:
              quick: {blocks: 3, warmUpSeconds: 2, idleSeconds: 0, openLoopSeconds: 1, closedLoopSeconds: 0}
            assert:
              - p50 ratio rises over planted time
              - p50 ratio falls over planted time
              - p50 ratio is flat over mix
            """;

    /** Others may use the machine: what is planted is larger than what they add. */
    private static final InstrumentChecks CHECKS =
            new InstrumentChecks(DriverProcess::warmUpAndCalibrate, new EnvironmentLimits(1, 1, 1, 0));

    @TempDir
    private Path folder;

    @Test
    void aRiseIsFoundAndALevelLineIsCalledFlat() throws IOException {
        RunFolder run = run();
        RunResult result = Analysis.write(run);
        Report.write(run);

        Trend planted = trend(result, "planted time");
        assertThat(planted.direction()).as("%s", planted).isEqualTo(Direction.RISES);
        assertThat(Objects.requireNonNull(planted.change()).point()).isCloseTo(2, within(0.2));
        Trend mix = trend(result, "mix");
        assertThat(mix.direction()).as("%s", mix).isEqualTo(Direction.FLAT);
        assertThat(result.assertions())
                .extracting(JudgedAssertion::judgement)
                .containsExactly(Judgement.HOLDS, Judgement.REFUTED, Judgement.HOLDS);
        assertThat(Files.readAllLines(run.tables().factorsCsv()))
                .filteredOn(line -> line.contains(",responseTime.p50,"))
                .extracting(PlantedTrendsIT::levelAndVerdict)
                .containsExactly(
                        "planted time 15000 BASELINE_BETTER",
                        "planted time 20000 BASELINE_BETTER",
                        "planted time 30000 BASELINE_BETTER",
                        "mix pings BASELINE_BETTER",
                        "mix both BASELINE_BETTER",
                        "mix echoes BASELINE_BETTER");
        assertThat(run.reportHtml())
                .content()
                .contains("factor-chart-1", "factor-chart-2")
                .contains("The ratio of median response time rises over planted time");
    }

    private RunFolder run() throws IOException {
        architecture("varied", WAITS_AS_THE_KNOB_SAYS);
        architecture("steady", "SERVICE_MICROS: \"10000\"");
        Path experiment = folder.resolve("trends.yaml");
        Files.writeString(experiment, EXPERIMENT);
        RunRequest request = new RunRequest(
                HOME,
                experiment.toString(),
                "quick",
                1,
                folder.resolve("run"),
                Optional.empty(),
                List.of("PlantedTrendsIT"));
        RunSummary summary = new RunPipeline(event -> {}, StoppingRule.NEVER, CHECKS, Studies.ALL).run(request);
        assertThat(summary.ending())
                .as("%s %s", summary.failures(), summary.reasons())
                .isEqualTo(Ending.COMPLETED);
        return new RunFolder(request.folder());
    }

    /** The no-op from another folder, with a service time of its own. */
    private void architecture(String name, String serviceTime) throws IOException {
        String noop = Files.readString(Path.of("architecture.yaml"));
        String jar = "target/noop-impl.jar";
        assertThat(noop).contains(WAITS_AS_THE_KNOB_SAYS, jar);
        Path file = Files.createDirectories(folder.resolve(name)).resolve("architecture.yaml");
        Files.writeString(
                file,
                noop.replace(WAITS_AS_THE_KNOB_SAYS, serviceTime)
                        .replace(jar, Path.of(jar).toAbsolutePath().toString()));
    }

    private static Trend trend(RunResult result, String factor) {
        return result.trends().stream()
                .filter(trend -> trend.factor().equals(factor) && trend.metric() == MetricId.RESPONSE_TIME_P50)
                .findFirst()
                .orElseThrow();
    }

    /** Factor, label and verdict of a row of factors.csv. */
    private static String levelAndVerdict(String row) {
        String[] cells = row.split(",");
        return cells[0] + " " + cells[2] + " " + cells[15];
    }
}
