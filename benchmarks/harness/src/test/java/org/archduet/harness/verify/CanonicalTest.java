package org.archduet.harness.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archduet.driver.workload.NormaliseRule;
import org.junit.jupiter.api.Test;

class CanonicalTest {

    private final Canonical canonical = new Canonical(List.of(
            new NormaliseRule("/placedAt", "<time>"),
            new NormaliseRule("/orders/*/placedAt", "<time>"),
            new NormaliseRule("/a~1b/0", "<first>")));

    @Test
    void membersAreSortedAndElementsAreNot() {
        assertThat(canonical.of("{\"b\":1,\"a\":{\"d\":[3,1],\"c\":null}}"))
                .isEqualTo("{\"a\":{\"c\":null,\"d\":[3,1]},\"b\":1}");
    }

    @Test
    void whatMayDifferIsReplaced() {
        assertThat(canonical.of("{\"placedAt\":\"x\",\"orders\":[{\"placedAt\":1},{\"id\":2}],\"a/b\":[1,2]}"))
                .isEqualTo("{\"a/b\":[\"<first>\",2],\"orders\":[{\"placedAt\":\"<time>\"},{\"id\":2}],"
                        + "\"placedAt\":\"<time>\"}");
    }

    @Test
    void aMissingMemberStaysMissing() {
        assertThat(canonical.of("{\"id\":1}")).isEqualTo("{\"id\":1}");
    }

    @Test
    void numbersStayAsTheyWereWritten() {
        assertThat(canonical.of("{\"v\":1.50}")).isNotEqualTo(canonical.of("{\"v\":2}"));
        assertThat(canonical.of("{\"v\":1}")).isNotEqualTo(canonical.of("{\"v\":1.0}"));
    }

    @Test
    void whatIsNoJsonStaysAsItIs() {
        assertThat(canonical.of("")).isEmpty();
        assertThat(canonical.of("<html>")).isEqualTo("<html>");
    }
}
