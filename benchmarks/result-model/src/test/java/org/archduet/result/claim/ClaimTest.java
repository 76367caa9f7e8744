package org.archduet.result.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.result.claim.ClaimSource.Read;
import org.junit.jupiter.api.Test;

class ClaimTest {

    private static final ClaimSource SOURCE =
            new ClaimSource("Doe", 2024, "Venue", Read.ABSTRACT, "twice", List.of(2.0));
    private static final Claim CLAIM =
            new Claim("Slower", SOURCE, "standard", List.of("p50 ratio > 1"), List.of("p50 ratio < 1"));

    /** A changed word, bound or source is another text, and so is a statement that moves to the other list. */
    @Test
    void everyFieldIsPartOfTheCanonicalText() {
        Stream<Claim> changed = Stream.of(
                CLAIM,
                new Claim("slower", SOURCE, "standard", CLAIM.expect(), CLAIM.refutedIf()),
                new Claim("Slower", SOURCE, "quick", CLAIM.expect(), CLAIM.refutedIf()),
                new Claim("Slower", SOURCE, "standard", List.of("p50 ratio > 1.1"), CLAIM.refutedIf()),
                new Claim("Slower", SOURCE, "standard", CLAIM.expect(), List.of("p50 ratio < 1.1")),
                new Claim("Slower", SOURCE, "standard", CLAIM.refutedIf(), CLAIM.expect()),
                with(new ClaimSource("Roe", 2024, "Venue", Read.ABSTRACT, "twice", List.of(2.0))),
                with(new ClaimSource("Doe", 2023, "Venue", Read.ABSTRACT, "twice", List.of(2.0))),
                with(new ClaimSource("Doe", 2024, "Place", Read.ABSTRACT, "twice", List.of(2.0))),
                with(new ClaimSource("Doe", 2024, "Venue", Read.FULL, "twice", List.of(2.0))),
                with(new ClaimSource("Doe", 2024, "Venue", Read.ABSTRACT, null, List.of(2.0))),
                with(new ClaimSource("Doe", 2024, "Venue", Read.ABSTRACT, "twice", List.of(2.5))),
                with(new ClaimSource("Doe\nyear 2023", 2024, "Venue", Read.ABSTRACT, "twice", List.of(2.0))));
        List<String> texts = changed.map(Claim::canonicalText).toList();
        Set<String> different = texts.stream().map(Function.identity()).collect(Collectors.toSet());
        assertThat(different).hasSameSizeAs(texts);
    }

    @Test
    void aCitationSaysHowMuchWasRead() {
        assertThat(SOURCE.citation()).isEqualTo("Doe, 2024, Venue (read only in its abstract)");
        assertThat(Read.find("summary")).contains(Read.SUMMARY);
        assertThat(Read.find("all")).isEmpty();
    }

    private static Claim with(ClaimSource source) {
        return new Claim("Slower", source, "standard", CLAIM.expect(), CLAIM.refutedIf());
    }
}
