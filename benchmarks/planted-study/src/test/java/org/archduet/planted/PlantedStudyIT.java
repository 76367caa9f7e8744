package org.archduet.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.analysis.Analysis;
import org.archduet.harness.block.Study;
import org.archduet.harness.measure.EnvironmentLimits;
import org.archduet.harness.pipeline.RunPipeline;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.plan.PlanText;
import org.archduet.harness.run.InstrumentChecks;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSetup;
import org.archduet.harness.run.RunSummary;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.harness.run.StoppingRule;
import org.archduet.harness.testshop.RecordedEvents;
import org.archduet.harness.testshop.TinyExperiment;
import org.archduet.report.Report;
import org.archduet.result.failure.UserErrorException;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.TimeDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study reaches from the experiment file to the report through the registries alone. */
class PlantedStudyIT {
    private static final List<Study> STUDIES = List.of(new HeartbeatStudy());
    private static final InstrumentChecks CHECKS = new InstrumentChecks(
            (driver, warmUp) ->
                    new Calibration(20_000, new TimeDistribution(1L, 1L, 1L, 1L, 1L, 7000), 1, "none", true),
            new EnvironmentLimits(1, 1, 1, 0));

    @TempDir
    Path folder;

    @Test
    void isPlannedRunAnalysedAndReported() throws IOException {
        RunRequest request = asking("heartbeat: {beats: 20}");
        assertThat(PlanText.render(RunSetup.of(request, STUDIES).plan())).contains("0.4 s  20 heartbeats");

        RecordedEvents events = new RecordedEvents();
        RunSummary summary = new RunPipeline(events, StoppingRule.NEVER, CHECKS, STUDIES).run(request);

        assertThat(summary.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(events.steps()).contains("block 1: 20 heartbeats");
        RunFolder run = new RunFolder(request.folder());
        assertThat(run.evidence(Heartbeats.FOUND).read())
                .hasSize(2)
                .allSatisfy(start -> assertThat(start.nanos()).hasSize(20).allMatch(nanos -> nanos > 0));
        Analysis.write(run, List.of(new HeartbeatAnalysis()));
        assertThat(run.evidence(Heartbeats.SUMMARY).read())
                .extracting(Heartbeats.Summary::system, Heartbeats.Summary::beats)
                .containsExactly(tuple("alone", 20), tuple("pair", 20));
        Report.write(run, List.of(new HeartbeatSection()));
        assertThat(run.reportHtml()).content().contains("Heartbeats", "Answer to a single request");
    }

    @Test
    void itsSectionOfTheExperimentFileIsReadStrictly() throws IOException {
        RunRequest request = asking("heartbeat: {beats: 20, beat: 3}");

        assertThatThrownBy(() -> RunSetup.of(request, STUDIES))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("planted.yaml:11: heartbeat.beat: unknown key 'beat' - did you mean 'beats'?");
    }

    @Test
    void withoutItItsKeyIsUnknown() throws IOException {
        RunRequest request = asking("heartbeat: {beats: 20}");

        assertThatThrownBy(() -> RunSetup.of(request, Studies.ALL))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("unknown key 'heartbeat'");
    }

    private RunRequest asking(String section) throws IOException {
        RunRequest request = TinyExperiment.write(folder, "none", 1, folder.resolve("run"));
        Path file = Path.of(request.experiment());
        Files.writeString(file, Files.readString(file) + section + "\n");
        return request;
    }
}
