package org.archduet.harness.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.archduet.harness.database.DatabaseException;
import org.junit.jupiter.api.Test;

class EqualSettingsTest {

    private static final Map<String, String> SETTINGS = Map.of("fsync", "on", "jit", "off");

    @Test
    void equalAnswersPass() {
        assertThatCode(() -> EqualSettings.check("two servers", SETTINGS, Map.copyOf(SETTINGS)))
                .doesNotThrowAnyException();
    }

    @Test
    void everyDifferenceIsNamedWithBothValues() {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> EqualSettings.check(
                        "two servers", SETTINGS, Map.of("fsync", "on", "jit", "on", "work_mem", "4MB")))
                .withMessageContaining("two servers: ")
                .withMessageContaining("jit (off and on), work_mem (null and 4MB)");
    }
}
