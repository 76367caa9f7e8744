package org.archduet.services.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.archduet.services.ordering.saga.SagaStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The knob {@code sagaCrashAt} of this architecture lists its values, so that a misspelt step is refused early. */
class CrashPlacesTest {

    @ParameterizedTest
    @EnumSource(SagaStep.class)
    void theKnobTakesEveryStep(SagaStep step) throws IOException {
        assertThat(Files.readString(Path.of("../architecture.yaml")))
                .contains("\"before:" + step + "\"", "\"after:" + step + "\"");
    }
}
