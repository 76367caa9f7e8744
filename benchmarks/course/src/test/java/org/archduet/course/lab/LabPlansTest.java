package org.archduet.course.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.archduet.harness.config.SearchFolders;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.plan.MemoryNeed;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSetup;
import org.junit.jupiter.api.Test;

/** What the course says of its time and of the machine, against the plans of its runs. */
class LabPlansTest {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final SearchFolders FOLDERS = new SearchFolders(
            HOME, HOME.resolve("benchmarks/experiments"), HOME.resolve("business-feature/workloads"), HOME);
    private static final Pattern MEMORY =
            Pattern.compile("(\\d+) GB of memory\\s+\\((\\d+) GB without labs ([0-9, and]+)\\)");
    private static final int MEGABYTES = 1024;

    private final List<Lab> labs = new Course(HOME.resolve("labs"), FOLDERS).all();

    @Test
    void statedMinutesAreThoseOfThePlan() {
        for (Lab lab : labs) {
            isStated(lab, lab.slug());
            if (lab.flippable()) {
                isStated(lab.flipped(), lab.slug() + ", flip");
            }
        }
    }

    /** To the minute, or a little above, where a lab does nothing but runs; at least as long where it does more. */
    private static void isStated(Lab lab, String name) {
        List<RunSetup> setups = setups(lab).toList();
        if (setups.isEmpty()) {
            return;
        }
        Duration planned = setups.stream().map(setup -> setup.plan().estimate()).reduce(Duration.ZERO, Duration::plus);
        assertThat(Duration.ofMinutes(lab.minutes()))
                .as(name + ", planned " + planned)
                .isBetween(
                        planned.minusSeconds(30),
                        setups.size() == lab.steps().size() ? planned.plusSeconds(75) : Duration.ofHours(1));
    }

    @Test
    void runsFitTheMachineThatTheCourseAsksFor() throws IOException {
        Matcher said = MEMORY.matcher(Files.readString(HOME.resolve("labs/README.md")));
        assertThat(said.find()).as("the memory in labs/README.md").isTrue();
        int all = Integer.parseInt(said.group(1)) * MEGABYTES;
        int most = Integer.parseInt(said.group(2)) * MEGABYTES;
        List<String> large = List.of(said.group(3).split("\\D+"));
        for (Lab lab : labs) {
            boolean isLarge = large.contains(String.valueOf(lab.number()));
            assertThat(Stream.of(lab, lab.flipped())
                            .flatMap(LabPlansTest::setups)
                            .map(LabPlansTest::need))
                    .as(lab.slug())
                    .allMatch(need -> need.fits(isLarge ? all : most));
            if (isLarge) {
                assertThat(setups(lab).map(LabPlansTest::need))
                        .as(lab.slug() + " is named without need")
                        .anyMatch(need -> !need.fits(most));
            }
        }
    }

    private static Stream<RunSetup> setups(Lab lab) {
        return lab.steps().stream()
                .filter(Step.Run.class::isInstance)
                .map(Step.Run.class::cast)
                .map(run -> RunSetup.of(
                        new RunRequest(
                                FOLDERS,
                                run.experiment(),
                                run.profile(),
                                RunRequest.DEFAULT_SEED,
                                Path.of("target"),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()),
                        Studies.ALL));
    }

    /** As before a run: all systems are up at the same time. */
    private static MemoryNeed need(RunSetup setup) {
        Map<String, Integer> heaps = new HashMap<>();
        Map<String, Integer> jvms = new HashMap<>();
        int servers = 0;
        for (SystemSpec arm : setup.systems()) {
            heaps.put(arm.name(), arm.budget().heapMegabytes());
            jvms.put(arm.name(), arm.architecture().processes().size());
            servers += arm.architecture().databases().isEmpty() ? 0 : 1;
        }
        return new MemoryNeed(heaps, jvms, servers);
    }
}
