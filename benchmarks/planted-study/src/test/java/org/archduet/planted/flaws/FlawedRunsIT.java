package org.archduet.planted.flaws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.archduet.analysis.Analysis;
import org.archduet.driver.remote.DriverProcess;
import org.archduet.harness.measure.EnvironmentLimits;
import org.archduet.harness.pipeline.RunPipeline;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.run.InstrumentChecks;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.StoppingRule;
import org.archduet.report.Report;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.Validity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the results of lab 14: one run of about five minutes for each flaw, whose report must call it valid. {@code
 * -Dflaws.into=DIR} keeps what a reader needs of each, {@code -Dflaws=a,c} makes some of them. Needs the built programs
 * ({@code mvn -DskipTests package}).
 */
@Tag("study")
class FlawedRunsIT {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final Path WORK = HOME.resolve("benchmarks/planted-study/target/flaws");

    /** Others may use the machine: the flaws are larger than what they add. */
    private static final InstrumentChecks CHECKS =
            new InstrumentChecks(DriverProcess::warmUpAndCalibrate, new EnvironmentLimits(1, 1, 1, 0));

    @ParameterizedTest
    @EnumSource
    void itsReportSaysValid(Flaw flaw) throws IOException {
        if (!List.of(System.getProperty("flaws", "a,b,c,d").split(",")).contains(flaw.folder())) {
            return;
        }
        Path experiment = new FlawedFiles(HOME, WORK.resolve(flaw.folder())).write(flaw);
        Path folder =
                Files.createTempDirectory(WORK, "run-" + flaw.folder() + "-").resolve("split");
        new RunPipeline(event -> {}, StoppingRule.NEVER, CHECKS, Studies.ALL)
                .run(new RunRequest(
                        HOME,
                        experiment.toString(),
                        "quick",
                        1,
                        folder,
                        Optional.empty(),
                        List.of("run", "split", "--profile", "quick")));
        flaw.afterTheRun(folder);
        RunFolder run = new RunFolder(folder);
        RunResult result = Analysis.write(run);
        Report.write(run);

        keep(folder, flaw);
        assertThat(result.validity()).isEqualTo(Validity.of(List.of()));
        assertThat(result.comparisons()).isNotEmpty();
    }

    /** Report, summary and a small result, without places of this machine, in the folder that the property names. */
    private static void keep(Path folder, Flaw flaw) throws IOException {
        String into = System.getProperty("flaws.into", "");
        Path kept = into.isEmpty() ? WORK.resolve("kept") : Path.of(into);
        Path place = Files.createDirectories(kept.resolve(flaw.folder()));
        Files.writeString(place.resolve("report.html"), clean(Files.readString(folder.resolve("report.html")), flaw));
        Files.writeString(place.resolve("summary.md"), clean(Files.readString(folder.resolve("summary.md")), flaw));
        JsonNode result = Json.MAPPER.readTree(Files.readString(folder.resolve("result.json")));
        // the windows that they make are kept
        result.get("starts").forEach(start -> ((ObjectNode) start).putArray("slices"));
        String line =
                Json.MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(result);
        Files.writeString(place.resolve("result.json"), clean(line, flaw));
    }

    private static String clean(String text, Flaw flaw) {
        return text.replace("benchmarks/planted-study/target/flaws/" + flaw.folder() + "/", "")
                .replace(HOME + "/", "");
    }
}
