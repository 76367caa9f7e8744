package org.archduet.harness.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerFactsTest {

    private static final Map<String, String> REQUIRED = Map.of("fsync", "on");

    @Test
    void nothingIsMissingOfAServerThatWillDo() {
        assertThat(new ServerFacts(150_018, "u", true, true, Map.of("fsync", "on")).missing(REQUIRED))
                .isEmpty();
    }

    @Test
    void anOldVersionIsRefusedBeforeAnythingElse() {
        assertThat(new ServerFacts(140_012, "u", false, false, Map.of("fsync", "off")).missing(REQUIRED))
                .containsExactly("it is PostgreSQL 14 - use 15 or newer, or leave --database-url out");
    }

    @Test
    void allThatIsMissingIsNamedWithTheSqlThatMendsIt() {
        assertThat(new ServerFacts(180_000, "we\"ird", false, false, Map.of("fsync", "off")).missing(REQUIRED))
                .containsExactly(
                        "we\"ird may not create the databases of each start - as a superuser:"
                                + " ALTER ROLE \"we\"\"ird\" CREATEDB;",
                        "we\"ird may not run the checkpoint before each start - as a superuser:"
                                + " GRANT pg_checkpoint TO \"we\"\"ird\";",
                        "fsync is off, but a measurement needs on - as a superuser:"
                                + " ALTER SYSTEM SET fsync = on; SELECT pg_reload_conf();");
    }
}
