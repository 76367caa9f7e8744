package org.archduet.harness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.harness.config.ExperimentDescription.TestedClaim;
import org.archduet.result.claim.ClaimSource.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimParserTest {

    private static final String CLAIM = """
            text: Slower
            source:
              author: Doe
              year: 2024
              where: Venue
              read: abstract
              figure: twice
              ratios: [0.5, 2]
            profile: standard
            expect:
              - p50 ratio > 1
              - checkout p99 ratio > 2 at 0.5
            refutedIf:
              - p50 ratio < 1
            """;

    @Test
    void readsAClaim() {
        TestedClaim tested = parse(CLAIM);
        assertThat(tested.claim().source().read()).isEqualTo(Read.ABSTRACT);
        assertThat(tested.claim().source().ratios()).containsExactly(0.5, 2.0);
        assertThat(tested.claim().expect()).containsExactly("p50 ratio > 1", "checkout p99 ratio > 2 at 0.5");
        assertThat(tested.statements()).hasSize(3);
        assertThat(tested.statements().get(2).location().toString()).isEqualTo("e.yaml:14: refutedIf[0]");
    }

    @Test
    void figureAndRatiosMayBeAbsent() {
        TestedClaim tested = parse(CLAIM.replace("  figure: twice\n", "").replace("  ratios: [0.5, 2]\n", ""));
        assertThat(tested.claim().source().figure()).isNull();
        assertThat(tested.claim().source().ratios()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "read: abstract|read: title|e.yaml:6: source.read|abstract",
                "profile: standard|profile: smoke|e.yaml:9: profile|standard",
                "- p50 ratio > 1|- p50 is slower|e.yaml:11: expect[0]|not an assertion",
                "- p50 ratio < 1|- p50 ratio > 1|e.yaml:14: refutedIf[0]|stands in expect too",
                "year: 2024|year: 24|e.yaml:4: source.year|1960",
                "text: Slower|txt: Slower|e.yaml:1: txt|did you mean 'text'?",
            })
    void whatIsWrongIsNamedWithItsPlace(String good, String bad, String place, String words) {
        assertThat(CLAIM).contains(good);
        assertThatThrownBy(() -> parse(CLAIM.replaceFirst(Pattern.quote(good), bad)))
                .hasMessageContaining(place)
                .hasMessageContaining(words);
    }

    private static TestedClaim parse(String yaml) {
        return ClaimParser.parse(YamlSection.parse("e.yaml", yaml));
    }
}
