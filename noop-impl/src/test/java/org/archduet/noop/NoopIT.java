package org.archduet.noop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.DescriptionReader;
import org.archduet.harness.config.ExperimentDescription;
import org.archduet.harness.launch.CallReading;
import org.archduet.harness.launch.LaunchSettings;
import org.archduet.harness.launch.LocalSystemLauncher;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.launch.SystemLauncher;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.pinning.CpuSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three YAML files of this folder are all that the harness is given. */
class NoopIT {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void startsThroughTheHarness() throws IOException, InterruptedException {
        ExperimentDescription experiment = new DescriptionReader(HOME).experiment(Path.of("experiment.yaml"));
        ArchitectureDescription architecture = experiment.systems().get(0).architecture();
        SystemSpec spec = new SystemSpec(
                "first", architecture, java.util.Map.of(), experiment.budget().split(architecture.processes()));
        CpuSets cpuSets = CpuSets.ofThisMachine();
        try (SystemLauncher launcher =
                        new LocalSystemLauncher(new LaunchSettings(HOME, Optional.empty(), 42, cpuSets));
                RunningSystem system = launcher.start(spec, folder)) {
            system.pinning().orElseThrow().pin(cpuSets);
            assertThat(send(HttpRequest.newBuilder(system.entryUrl().resolve("/ping")))
                            .body())
                    .isEqualTo("{\"answer\":\"pong\"}");
            URI echo = system.entryUrl().resolve("/echo");
            assertThat(send(HttpRequest.newBuilder(echo).POST(BodyPublishers.ofString("{\"a\":1}")))
                            .body())
                    .isEqualTo("{\"a\":1}");
            assertThat(send(HttpRequest.newBuilder(echo)).statusCode()).isEqualTo(405);
            assertThat(send(HttpRequest.newBuilder(echo).POST(BodyPublishers.ofByteArray(new byte[70_000])))
                            .statusCode())
                    .isEqualTo(413);
            assertThat(send(HttpRequest.newBuilder(system.entryUrl().resolve("/")))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(system.callCounts().orElseThrow().read())
                    .isEqualTo(new CallReading(5, 0, 0L, null, Map.of("noop", 5L)));
            assertThat(system.processIds().orElseThrow().database()).isEmpty();
        }
    }

    @Test
    void hasOperationsOfItsOwn() {
        ExperimentDescription experiment = new DescriptionReader(HOME).experiment(Path.of("experiment.yaml"));
        Workload workload = WorkloadReader.read(experiment.workloadFile());

        assertThat(workload.name()).isEqualTo("noop");
        assertThat(workload.operations()).containsKeys("ping", "echo");
        assertThat(experiment.systems().get(0).architecture().callsPerOperation())
                .containsOnlyKeys(workload.mix().keySet());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
