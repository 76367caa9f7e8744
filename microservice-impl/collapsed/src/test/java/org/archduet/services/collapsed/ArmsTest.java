package org.archduet.services.collapsed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.DescriptionReader;
import org.archduet.harness.config.ProcessDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From arm to arm one thing changes, and a second change is seen. */
class ArmsTest {
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Path SERVICES = Path.of("..").toAbsolutePath().normalize();
    private static final Path MONOLITH =
            Path.of("../../monolith-impl").toAbsolutePath().normalize();
    private static final Pattern URL = Pattern.compile("\\$\\{url\\.([a-z-]+)}");

    @ParameterizedTest
    @CsvSource({
        "composed-reads, saga, CHECKOUT",
        "saga, own-databases, DATABASES",
        "own-databases, encoded-calls, CALLS",
        "encoded-calls, loopback-calls, CALLS",
        "saga, loopback-one-database, CALLS",
        "loopback-one-database, loopback-calls, DATABASES"
    })
    void oneThingChanges(String before, String after, ArmChanges change) {
        assertThat(ArmChanges.between(arm(before), arm(after))).containsExactly(change);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "      CALLS: encoded|      CALLS: encoded\n      DEADLINE: 8s",
                "    heapShare: 1|    heapShare: 1\n    cpuShare: 2",
                "\"-jar\", \"../target/collapsed.jar\"|\"-Dx=y\", \"-jar\", \"../target/collapsed.jar\"",
                "timeoutSeconds: 120|timeoutSeconds: 90",
                "maximum: 2000|maximum: 3000"
            })
    void aSecondChangeIsSeen(String planted, @TempDir Path folder) throws IOException {
        String text = Files.readString(HERE.resolve("encoded-calls/architecture.yaml"));
        String[] change = planted.split("\\|");
        assertThat(text).contains(change[0]);
        Files.writeString(folder.resolve("architecture.yaml"), text.replace(change[0], change[1]));

        assertThat(ArmChanges.between(arm("own-databases"), arm(folder)))
                .containsExactlyInAnyOrder(ArmChanges.CALLS, ArmChanges.OTHER);
    }

    @Test
    void theFirstArmHasTheDataAndTheSharesOfTheMonolith() {
        ArchitectureDescription monolith = arm(MONOLITH);
        ArchitectureDescription composed = arm("composed-reads");
        assertThat(composed.databases()).isEqualTo(monolith.databases());
        assertThat(composed.callsPerOperation()).isEqualTo(monolith.callsPerOperation());
        Set<String> knobs = new HashSet<>(monolith.knobs().keySet());
        assertThat(knobs.remove("plantedCpuMicros"))
                .as("arms are slowed down by nothing")
                .isTrue();
        assertThat(composed.knobs().keySet()).isEqualTo(knobs);
        assertThat(monolith.knobs()).containsAllEntriesOf(composed.knobs());
        assertThat(arguments(composed)).isEqualTo(arguments(monolith));
        Map<String, String> environment = new HashMap<>(composed.entryProcess().environment());
        assertThat(environment.remove("CHECKOUT")).isEqualTo("transaction");
        assertThat(environment.remove("CALLS")).isEqualTo("direct");
        Map<String, String> work = new HashMap<>(monolith.entryProcess().environment());
        assertThat(work.remove("DOSE_SECRET")).as("arms take no doses").isEqualTo("${liveSecret}");
        assertThat(work.remove("PLANTED_CPU_MICROS")).isEqualTo("${knob.plantedCpuMicros}");
        assertThat(environment).isEqualTo(work);
    }

    @Test
    void theLastArmsHaveTheDataAndTheCallsOfTheMicroservices() {
        ArchitectureDescription services = arm(SERVICES);
        ArchitectureDescription loopback = arm("loopback-calls");
        assertThat(loopback.databases()).isEqualTo(services.databases());
        assertThat(loopback.callsPerOperation()).isEqualTo(services.callsPerOperation());
        assertThat(arguments(loopback)).isEqualTo(arguments(services));
        for (HostedService service : HostedService.values()) {
            ProcessDescription process = services.processes().stream()
                    .filter(it -> it.name().equals(service.word()))
                    .findFirst()
                    .orElseThrow();
            assertThat(service.connectionShare()).as(service.word()).isEqualTo(process.connectionShare());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-processes", "three-processes"})
    void everyServiceIsHostedOnceAndNoTwoProcessesWaitForEachOther(String name) {
        ArchitectureDescription arm = arm(name);
        List<String> hosted = new ArrayList<>();
        Map<String, Set<String>> called = new HashMap<>();
        for (ProcessDescription process : arm.processes()) {
            List<String> services =
                    Arrays.asList(process.environment().get("SERVICES").split(","));
            hosted.addAll(services);
            called.put(process.name(), calledBy(process));
            int heap = services.stream()
                    .mapToInt(service -> shareOf(service, true))
                    .sum();
            int connections = services.stream()
                    .mapToInt(service -> shareOf(service, false))
                    .sum();
            assertThat(process.heapShare()).as("heap of %s", process.name()).isEqualTo(heap);
            assertThat(process.connectionShare())
                    .as("connections of %s", process.name())
                    .isEqualTo(connections);
        }
        assertThat(hosted)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(HostedService.values())
                        .map(HostedService::word)
                        .toList());
        called.forEach((process, others) -> others.forEach(
                other -> assertThat(called.get(other)).as("calls of %s", other).doesNotContain(process, other)));
    }

    private static int shareOf(String service, boolean heap) {
        ProcessDescription process = arm(SERVICES).processes().stream()
                .filter(it -> it.name().equals(service))
                .findFirst()
                .orElseThrow();
        return heap ? process.heapShare() : process.connectionShare();
    }

    private static Set<String> calledBy(ProcessDescription process) {
        Set<String> called = new HashSet<>();
        process.environment()
                .values()
                .forEach(value -> URL.matcher(value).results().forEach(url -> called.add(url.group(1))));
        return called;
    }

    /** Of the two commands, without the path of the jar, which depends on the folder. */
    private static List<List<String>> arguments(ArchitectureDescription arm) {
        return List.of(arm.prepare().command().orElseThrow(), arm.audit().orElseThrow()).stream()
                .map(it -> it.command().stream()
                        .filter(word -> !word.endsWith(".jar"))
                        .toList())
                .toList();
    }

    private static ArchitectureDescription arm(String name) {
        return arm(HERE.resolve(name));
    }

    private static ArchitectureDescription arm(Path folder) {
        return new DescriptionReader(SERVICES.getParent()).architecture(folder);
    }
}
