package org.archduet.harness.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.harness.pipeline.Studies;
import org.archduet.result.run.CallPath;
import org.archduet.result.run.CallPath.Call;
import org.junit.jupiter.api.Test;

/** Whatever systems stand beside the harness in this repository, their descriptions can be read. */
class RepositoryDescriptionsTest {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    private final DescriptionReader reader = new DescriptionReader(new SearchFolders(
            HOME, HOME.resolve("benchmarks/experiments"), HOME.resolve("business-feature/workloads"), HOME));

    @Test
    void everyArchitectureIsWellDescribed() throws IOException {
        List<Path> files = files(HOME, folder -> folder.resolve("architecture.yaml"));

        assertThat(files).hasSizeGreaterThanOrEqualTo(3);
        assertThat(files)
                .allSatisfy(file ->
                        assertThat(reader.architecture(file).processes()).isNotEmpty());
    }

    /** Who makes a call is not counted, so at least its address must have been handed over. */
    @Test
    void whoCallsAProcessKnowsItsAddress() throws IOException {
        List<String> calls = new ArrayList<>();
        for (Path file : files(HOME, folder -> folder.resolve("architecture.yaml"))) {
            ArchitectureDescription architecture = reader.architecture(file);
            Map<String, ProcessDescription> processes = architecture.processes().stream()
                    .collect(Collectors.toMap(ProcessDescription::name, process -> process));
            for (CallPath path : architecture.callPaths()) {
                for (Call call : path.calls()) {
                    assertThat(processes.get(call.from()).environment().values())
                            .as("%s: %s calls %s for %s", file, call.from(), call.to(), path.label())
                            .contains("${url." + call.to() + "}");
                    calls.add(call.from() + " to " + call.to());
                }
            }
        }
        assertThat(calls).hasSizeGreaterThan(20);
    }

    @Test
    void everyExperimentIsWellDescribed() throws IOException {
        List<Path> files = files(HOME.resolve("benchmarks/experiments"), file -> file);

        assertThat(files).hasSizeGreaterThanOrEqualTo(2);
        assertThat(files).allSatisfy(file -> assertThat(
                        reader.experiment(file, Studies.names()).systems())
                .isNotEmpty());
    }

    @Test
    void everyWorkloadIsWellDescribed() throws IOException {
        List<Path> files = files(HOME.resolve("business-feature/workloads"), file -> file);

        assertThat(files).isNotEmpty();
        assertThat(files)
                .allSatisfy(file -> assertThat(reader.workload(file).mix()).isNotEmpty());
        assertThat(reader.workload(HOME.resolve("noop-impl/workload.yaml")).mix())
                .isNotEmpty();
    }

    /** Strings with a folder of the repository: {@link SearchFolders} brings them in. */
    private static final Pattern REPOSITORY_FOLDER =
            Pattern.compile("\"/?(benchmarks|business-feature|experiments|\\w+-impl)[/\"]");

    @Test
    void theHarnessNamesNoFolderOfTheRepository() throws IOException {
        assertThat(REPOSITORY_FOLDER
                        .matcher("home.resolve(\"benchmarks/experiments\")")
                        .find())
                .isTrue();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(source).content().doesNotContainPattern(REPOSITORY_FOLDER));
        }
    }

    private static List<Path> files(Path folder, UnaryOperator<Path> file) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(file)
                    .filter(Files::isRegularFile)
                    .filter(path -> path.toString().endsWith(".yaml"))
                    .toList();
        }
    }
}
