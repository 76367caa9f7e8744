package org.archduet.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Odd phrases stay out of what people read: string literals of main sources, Markdown, and the YAML files of
 * experiments, workloads, architectures and labs. Results folders and comments in Java are not read.
 */
class PlainWordsTest {

    private static final Path ROOT = Path.of("..");

    /** Odd phrase, and what to write instead. Literals that a {@code +} joins are read as one. */
    private static final Map<Pattern, String> PLAIN = Map.ofEntries(
            odd("goes on\\b(?! to)|\\bgo on with", "resumes, continues"),
            odd("the (run|one) that goes on", "the interrupted run"),
            odd("\\bis [\\w. ]*'s business", "the profile decides"),
            odd("blocks would do\\b", "blocks needed"),
            odd("not shown to hold", "refuted or undecided"),
            odd("what is not the same|is not the same any ?more", "differences; has changed"),
            odd("later over earlier", "ratio after / before"),
            odd("a fault of this program", "internal error"),
            odd("by its own account", "reported"),
            odd("\\bdearer\\b|\\bis dear\\b", "costs more; expensive"),
            odd("drawn from [^.;]{0,20}blocks on", "requires at least N blocks"),
            odd("\\bonce more\\b", "again; repeated; a second copy"),
            odd("\\b(tell|tells|told) from (none|1|zero)", "indistinguishable from zero"),
            odd("\\bin truth\\b", "true"),
            odd("what [\\w ]+ was made from", "its inputs"),
            odd("\\bdecides? nothing\\b|nothing is decided", "discarded; no verdicts"),
            odd("\\bstands (here|there) twice", "duplicate key"),
            odd("\\b(its|see its) words\\b", "its output"),
            odd("\\bof (its|their|your) own\\b(?! (peak|capacity|CPU))", "its own …; separate"),
            odd("\\bby (itself|themselves)\\b", "alone; in isolation"),
            odd("\\bnobody\\b", "no process; no caller"),
            odd("\\b(is|are|was|were|be) told\\b", "reported; distinguishable"),
            odd("\\b(is|are|be|went|goes) away\\b", "down; unavailable; removed"),
            odd("\\banew\\b", "again"),
            odd("\\bover there\\b", "on the other host"),
            odd("\\btakes no knob\\b", "has no knob"),
            odd("\\bis no (header|host|address|path|time|knob|placeholder|number|name|JVM|JSON)\\b", "is not a …"),
            odd("\\bsays nothing\\b", "means nothing"),
            odd("\\bholds? something\\b", "is not empty"),
            odd("\\bgone by now\\b", "already ended"));

    private static final Pattern JAVA_TOKEN = Pattern.compile(
            "\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])+'|//[^\\n]*|/\\*(?s:.*?)\\*/");

    @Test
    void whatPeopleReadIsPlain() throws IOException {
        List<Path> java = files("glob:**/src/main/java/**.java");
        List<Path> markdown = files("glob:**.md");
        List<Path> data = Stream.of(
                        "glob:**/experiments/**.yaml",
                        "glob:**/workloads/*.yaml",
                        "glob:**-impl/*.yaml",
                        "glob:**/labs/**.yaml")
                .flatMap(glob -> files(glob).stream())
                .toList();
        assertThat(List.of(java.size() > 400, markdown.size() > 8, data.size() > 6))
                .as("files found: %d Java, %d Markdown, %d YAML", java.size(), markdown.size(), data.size())
                .containsOnly(true);

        List<String> found = new ArrayList<>();
        for (Path file : java) {
            literals(Files.readString(file)).forEach(literal -> found.addAll(odd(file, literal)));
        }
        for (Path file : Stream.concat(markdown.stream(), data.stream()).toList()) {
            found.addAll(odd(file, new Words(1, Files.readString(file))));
        }
        assertThat(found).as("odd phrases").isEmpty();
    }

    @Test
    void findsPlantedPhrases() {
        String planted = """
                /** Nobody reads this: "goes on". */
                String a = "the run " + id + " goes"
                        + " on"; // by its own account
                char quote = '"';
                String b = "an assertion was not shown to hold";
                String c = "there is no profile, and no longer one; goes on to say";
                """;

        List<String> found = literals(planted).stream()
                .flatMap(literal -> odd(Path.of("Planted.java"), literal).stream())
                .toList();

        assertThat(found)
                .containsExactly(
                        "Planted.java:2: \"goes on\" - write: resumes, continues",
                        "Planted.java:5: \"not shown to hold\" - write: refuted or undecided");
        assertThat(odd(Path.of("Planted.md"), new Words(1, "The part\nis away.")))
                .containsExactly("Planted.md:2: \"is away\" - write: down; unavailable; removed");
    }

    /** Text of one place, and the line it begins in. */
    private record Words(int line, String text) {}

    /** String literals and text blocks, joined where only a {@code +} and white space stand between them. */
    private static List<Words> literals(String source) {
        List<Words> literals = new ArrayList<>();
        Matcher token = JAVA_TOKEN.matcher(source);
        int end = -1;
        while (token.find()) {
            if (!token.group().startsWith("\"")) {
                continue;
            }
            String text = token.group().replaceAll("^\"+|\"+$", "");
            int last = literals.size() - 1;
            if (end >= 0 && source.substring(end, token.start()).matches("\\s*\\+\\s*")) {
                literals.set(
                        last,
                        new Words(literals.get(last).line(), literals.get(last).text() + text));
            } else {
                literals.add(new Words(lineOf(source, token.start()), text));
            }
            end = token.end();
        }
        return literals;
    }

    private static List<String> odd(Path file, Words words) {
        String text = words.text().replaceAll("\\s", " ");
        List<String> found = new ArrayList<>();
        PLAIN.forEach((phrase, plain) -> phrase.matcher(text)
                .results()
                .map(hit -> describe(file, words, hit, plain))
                .forEach(found::add));
        return found;
    }

    private static String describe(Path file, Words words, MatchResult hit, String plain) {
        int line = words.line() + lineOf(words.text(), hit.start()) - 1;
        return file + ":" + line + ": \"" + hit.group() + "\" - write: " + plain;
    }

    private static int lineOf(String text, int offset) {
        return 1
                + (int) text.substring(0, offset)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }

    private static Map.Entry<Pattern, String> odd(String phrase, String plain) {
        return Map.entry(Pattern.compile(phrase, Pattern.CASE_INSENSITIVE), plain);
    }

    private static List<Path> files(String glob) {
        var matcher = ROOT.getFileSystem().getPathMatcher(glob);
        Path results = ROOT.resolve("results");
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(matcher::matches)
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> !file.startsWith(results) || results.equals(file.getParent()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
