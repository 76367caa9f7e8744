package org.archduet.harness.testsystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.BudgetSettings;
import org.archduet.harness.config.DescriptionReader;
import org.archduet.harness.launch.LaunchSettings;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.result.vocabulary.BudgetMode;

/** Writes architecture.yaml files of systems made for tests, whose programs are mains of this package. */
public final class TestArchitecture {

    private TestArchitecture() {}

    /** Two processes without a database. */
    public static ArchitectureDescription answering(Path folder) throws IOException {
        return answering(folder, "");
    }

    /** @param except which processes have no call counters, as text after the path */
    public static ArchitectureDescription answering(Path folder, String except) throws IOException {
        return write(
                folder,
                head()
                        + process("front", AnswerServer.class)
                        + process("back", AnswerServer.class)
                        + """
                callCounters: {path: /ops/calls%s}
                knobs: {greeting: {default: hello, description: said in the environment}}
                examples: ["curl -s ${url}/env"]
                """.formatted(except));
    }

    /** One process of the given main class. */
    public static ArchitectureDescription single(Path folder, Class<?> main) throws IOException {
        return write(folder, head() + process("front", main));
    }

    /** One process over one database; the words say what prepare and audit do. */
    public static ArchitectureDescription shelf(Path folder, String prepare, String audit) throws IOException {
        return write(
                folder,
                head() + process("front", AnswerServer.class) + "databases: [shelf]\n" + command("prepare", prepare)
                        + command("audit", audit));
    }

    public static ArchitectureDescription write(Path folder, String yaml) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.writeString(folder.resolve("architecture.yaml"), yaml);
        return new DescriptionReader(folder).architecture(file);
    }

    public static SystemSpec spec(ArchitectureDescription architecture) {
        return spec(architecture, BudgetMode.EQUAL_TOTAL);
    }

    /** The same with another mode of the budget. */
    public static SystemSpec spec(ArchitectureDescription architecture, BudgetMode mode) {
        return new SystemSpec(
                architecture.name(),
                architecture,
                Map.of(),
                BudgetSettings.of(mode, 128, 8).split(architecture.processes()));
    }

    public static LaunchSettings settings(Path home) {
        return new LaunchSettings(home, Optional.empty(), 42, CpuSets.ofThisMachine());
    }

    private static String head() {
        return """
                schemaVersion: 1
                name: shelves
                title: "A system made for a test"
                entry: front
                processes:
                """;
    }

    private static String process(String name, Class<?> main) {
        return """
                  - name: %s
                    command: ["${java}", "${jvmFlags}", "-cp", "%s", "%s"]
                    environment: {SERVER_PORT: "${port}", CALLS: 21%s}
                    readiness: {path: /ops/ready, timeoutSeconds: %d}
                    heapShare: 1
                    connectionShare: 1
                """.formatted(
                        name,
                        classPath(),
                        main.getName(),
                        name.equals("back") ? ", FRONT: \"${url.front}\", GREETING: \"${knob.greeting}\"" : "",
                        main == StuckServer.class ? 1 : 60);
    }

    private static String command(String role, String word) {
        return "%s: {command: [\"${java}\", \"-cp\", \"%s\", \"%s\", \"%s\", \"${database.shelf.url}\"]}%n"
                .formatted(role, classPath(), ShelfCommand.class.getName(), word);
    }

    public static String classPath() {
        return System.getProperty("java.class.path");
    }
}
