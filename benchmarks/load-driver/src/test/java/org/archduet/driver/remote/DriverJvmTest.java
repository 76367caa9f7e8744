package org.archduet.driver.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archduet.driver.machine.OwnCpus;
import org.junit.jupiter.api.Test;

class DriverJvmTest {
    @Test
    void onlyADriverOnTheSystemsCpusIsToldThatTheyAreShared() {
        assertThat(command(new DriverPlace.Shared())).contains(OwnCpus.SHARED_FLAG);
        assertThat(command(new DriverPlace.Here(List.of("taskset", "-c", "1"))))
                .startsWith("taskset", "-c", "1")
                .doesNotContain(OwnCpus.SHARED_FLAG);
        assertThat(command(new DriverPlace.Here(List.of()))).doesNotContain(OwnCpus.SHARED_FLAG);
        assertThat(String.join(" ", command(new DriverPlace.Elsewhere(List.of("ssh", "loadgen")))))
                .doesNotContain(OwnCpus.SHARED_FLAG);
    }

    private static List<String> command(DriverPlace place) {
        return DriverJvm.command(place, DriverMain.class);
    }
}
