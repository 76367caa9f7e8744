package org.archduet.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.archduet.driver.remote.DriverPlace;
import org.archduet.harness.pinning.PinnedCpuSets;
import org.archduet.harness.pinning.UnpinnedCpuSets;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.testshop.TinyExperiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSessionTest {
    @Test
    void aDriverThatCouldNotBePinnedSharesTheSystemsCpus(@TempDir Path folder) throws Exception {
        RunSetup setup = RunSetup.of(TinyExperiment.write(folder, "none", 2, folder.resolve("run")), Studies.ALL);
        PinnedCpuSets pinned = new PinnedCpuSets(List.of(0), List.of(1));

        assertThat(RunSession.place(setup, new UnpinnedCpuSets(1, "one CPU"))).isEqualTo(new DriverPlace.Shared());
        assertThat(RunSession.place(setup, pinned)).isEqualTo(new DriverPlace.Here(pinned.driverCommandPrefix()));
    }
}
