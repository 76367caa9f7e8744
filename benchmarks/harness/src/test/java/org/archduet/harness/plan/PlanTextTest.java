package org.archduet.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user reads before a run. */
class PlanTextTest {

    @Test
    void theTextSaysOrderSeedsAndDurationInAnyLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            String text = PlanText.render(TestPlans.plan("quick", 42));

            assertThat(text)
                    .contains(
                            "seed        42",
                            "block 1 (seed ",
                            "block 3",
                            "open-loop round 1 (",
                            "closed-loop round 1 (")
                    .contains("launch monolith", "warm up all on all cores, then pin", "of it in measured slices")
                    .contains("monolith (1 process), microservices (6 processes)");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "119, 119 s",
        "340, 5 min 40 s",
        "3599, 59 min 59 s",
        "3600, 1 h 0 min",
        "9629, 2 h 40 min",
        "9630, 2 h 41 min",
        "90000, 25 h 0 min",
    })
    void lengthsAreShownInTheUnitsOfPeople(long seconds, String shown) {
        assertThat(PlanText.duration(Duration.ofSeconds(seconds))).isEqualTo(shown);
    }
}
