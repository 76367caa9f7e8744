package org.archduet.result.claim;

import java.util.List;
import org.archduet.result.decision.Assertion;

/**
 * A claim that an experiment puts to the test, with the rule that decides it, fixed before the run: a true statement of
 * {@code refutedIf} refutes the claim; else the claim is supported when all statements of {@code expect} are true; else
 * the run cannot tell. A statement is true when it is true for the whole interval, at all levels that it speaks of
 * simultaneously (Bonferroni's correction over the levels, and over the statements of {@code refutedIf}, any of which
 * is enough).
 *
 * @param text the claim, in the words of the experiment's author
 * @param source who published it
 * @param profile the profile that the author means it to be decided with
 * @param expect statements in the form of {@link Assertion}, one or more; the first is the one shown beside the
 *     published figure
 * @param refutedIf statements in the same form, one or more
 */
public record Claim(String text, ClaimSource source, String profile, List<String> expect, List<String> refutedIf) {

    public Claim {
        expect = List.copyOf(expect);
        refutedIf = List.copyOf(refutedIf);
    }

    /**
     * All that a change could be made in after the run, one line each, for a hash. Comments and layout of the
     * experiment file do not count.
     */
    public String canonicalText() {
        StringBuilder text = new StringBuilder("claim 1\n");
        line(text, "text", this.text);
        line(text, "author", source.author());
        line(text, "year", String.valueOf(source.year()));
        line(text, "where", source.where());
        line(text, "read", source.read().id());
        line(text, "figure", source.figure() == null ? "" : source.figure());
        source.ratios().forEach(ratio -> line(text, "ratio", String.valueOf(ratio)));
        line(text, "profile", profile);
        expect.forEach(statement -> line(text, "expect", statement));
        refutedIf.forEach(statement -> line(text, "refutedIf", statement));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key)
                .append(' ')
                .append(value.replace("\\", "\\\\").replace("\n", "\\n"))
                .append('\n');
    }
}
