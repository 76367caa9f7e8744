package org.archduet.harness.config;

import java.util.ArrayList;
import java.util.List;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.harness.config.ExperimentDescription.Statement;
import org.archduet.harness.config.ExperimentDescription.TestedClaim;
import org.archduet.result.claim.Claim;
import org.archduet.result.claim.ClaimSource;
import org.archduet.result.claim.ClaimSource.Read;

/** The section {@code claim} of an experiment file: a published claim, and what supports or refutes it. */
final class ClaimParser {

    private static final String EXPECT = "expect";
    private static final String REFUTED_IF = "refutedIf";
    private static final int FIRST_YEAR = 1960;
    private static final int LAST_YEAR = 2100;
    private static final double LEAST_RATIO = 0.0001;
    private static final double MOST_RATIO = 10_000;

    /** Profiles whose figures can decide a claim. */
    private static final List<String> DECIDING = ProfileSettings.PROFILES.subList(1, ProfileSettings.PROFILES.size());

    private ClaimParser() {}

    static TestedClaim parse(YamlSection section) {
        String text = section.text("text");
        ClaimSource source = source(section.section("source"));
        String profile = section.oneOf("profile", DECIDING);
        List<Statement> expect = Statements.read(section, EXPECT);
        List<Statement> refutedIf = Statements.read(section, REFUTED_IF);
        for (int i = 0; i < refutedIf.size(); i++) {
            if (texts(expect).contains(texts(refutedIf).get(i))) {
                throw section.wrong(
                        REFUTED_IF + "[" + i + "]",
                        "stands in expect too, so that the same figure would support and refute the claim",
                        "remove it from one of the two");
            }
        }
        section.end();
        List<Statement> all = new ArrayList<>(expect);
        all.addAll(refutedIf);
        return new TestedClaim(new Claim(text, source, profile, texts(expect), texts(refutedIf)), List.copyOf(all));
    }

    private static ClaimSource source(YamlSection section) {
        ClaimSource source = new ClaimSource(
                section.text("author"),
                section.integer("year", FIRST_YEAR, LAST_YEAR),
                section.text("where"),
                Read.find(section.oneOf("read", Read.ids())).orElseThrow(),
                section.has("figure") ? section.text("figure") : null,
                section.has("ratios")
                        ? section.list("ratios").filled().distinct().numbers(LEAST_RATIO, MOST_RATIO)
                        : List.of());
        section.end();
        return source;
    }

    private static List<String> texts(List<Statement> statements) {
        return statements.stream()
                .map(statement -> statement.assertion().text())
                .toList();
    }
}
