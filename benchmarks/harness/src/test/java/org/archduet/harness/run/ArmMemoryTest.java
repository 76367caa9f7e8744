package org.archduet.harness.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.plan.PlanException;
import org.archduet.harness.testshop.VariedExperiment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each level has 384 MB of heaps in each of 2 systems and 3 JVMs: 1,368 MB. */
class ArmMemoryTest {

    @TempDir
    Path folder;

    private RunSetup setup;

    @BeforeEach
    void threeLevels() throws Exception {
        RunRequest request = VariedExperiment.write(
                folder, "{name: temper, knob: fault, levels: [none, calm, quiet]}", folder.resolve("run"));
        setup = RunSetup.of(request, Studies.ALL);
    }

    @Test
    void whatFitsIsNotRefused() {
        assertThatCode(() -> memory().check(5200)).doesNotThrowAnyException();
    }

    @Test
    void theLevelsThatAreTooManyAreNamed() {
        assertThatThrownBy(() -> memory().check(5000))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("all 6 systems are up at the same time and need 4104 MB")
                .hasMessageEndingWith(
                        "of the factor 'temper' leave out the level quiet (the first 2 fit), or lower the budget's heapMegabytes");
    }

    @Test
    void whereTwoLevelsAreTooManyTheHeapsAre() {
        assertThatThrownBy(() -> memory().check(2000))
                .isInstanceOf(PlanException.class)
                .hasMessageEndingWith("not even two levels fit");
    }

    @Test
    void withoutAFactorFewerSystemsAreTheFix() throws Exception {
        Path file = setup.experiment().file();
        Files.writeString(file, Files.readString(file).replaceFirst("(?m)^factors:\\n.*\\n", ""));
        RunSetup plain = RunSetup.of(
                new RunRequest(folder, file.toString(), "smoke", 1, folder, Optional.empty(), List.of()), Studies.ALL);
        assertThatThrownBy(() -> new ArmMemory(plain.systems(), plain.plan().factors(), true).check(1000))
                .hasMessageEndingWith("or compare fewer systems");
    }

    private ArmMemory memory() {
        return new ArmMemory(setup.systems(), setup.plan().factors(), true);
    }
}
