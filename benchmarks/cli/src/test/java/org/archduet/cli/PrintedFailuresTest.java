package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.harness.launch.LaunchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No failure reaches a user as Java writes it. */
class PrintedFailuresTest {

    /** A failure of Java or a library that is caught, and the rest of its block as far as it is indented more. */
    private static final Pattern CAUGHT =
            Pattern.compile("\\n( *)\\} catch \\(([^)]*?) (\\w+)\\) \\{\\n((?:\\1 +[^\\n]*\\n|\\n)*)");

    /** Those of other origin whose messages are written for users too, or are quoted where they fit. */
    private static final Set<String> QUOTABLE = Set.of(
            "StopRunException",
            "ParameterException",
            "CancellationException",
            "IllegalArgumentException",
            "SQLException",
            "IllegalFormatException",
            "SocketException");

    private static final Pattern DECLARED = Pattern.compile("class (\\w+) extends (\\w*(?:Exception|Error))\\b");

    @TempDir
    Path home;

    private final StringWriter said = new StringWriter();

    @Test
    void anInternalErrorIsOneLineThatNamesTheFileWithItsStackTrace() throws IOException {
        int code = failed(new IllegalStateException("planted"));
        Path log = home.resolve("target").resolve("internal-error.log");
        assertThat(code).isNotZero();
        assertThat(said.toString()).isEqualTo("archduet: internal error; please report it with " + log + "\n");
        assertThat(log).content().contains("IllegalStateException: planted", "\tat ");
    }

    @Test
    void aFailureThatIsExplainedIsSaidAsItIs() {
        assertThat(failed(new LaunchException("front is not ready"))).isNotZero();
        assertThat(said.toString()).isEqualTo("archduet: front is not ready\n");
        assertThat(home.resolve("target")).doesNotExist();
    }

    @Test
    void noCaughtFailureIsPutIntoWordsByItself() throws IOException {
        List<String> found = new ArrayList<>();
        Map<Path, String> sources = sources();
        Set<String> forUsers = userErrors(sources);
        sources.forEach((file, source) ->
                bare(source, forUsers).forEach(what -> found.add(Typed.HOME.relativize(file) + ": " + what)));
        assertThat(forUsers).contains("ConfigurationException", "YamlException");
        assertThat(found)
                .as("use FailureWords for messages with failures of Java and its libraries")
                .isEmpty();
    }

    @Test
    void everyFailureOfOursIsForTheUser() throws IOException {
        assertThat(sources().values().stream().flatMap(PrintedFailuresTest::notForTheUser))
                .as("extend UserErrorException; StopRunException ends inside the run")
                .containsExactlyInAnyOrder("UserErrorException", "StopRunException");
        assertThat(notForTheUser("final class LostException extends RuntimeException {"))
                .containsExactly("LostException");
    }

    @Test
    void thePlantedOnesAreFound() {
        String block = "\n } catch (%s e) {\n   throw new X(\"cannot: \" + %s, e);\n }\n";
        assertThat(bare(block.formatted("IOException", "e"))).hasSize(1);
        assertThat(bare(block.formatted("IOException", "e.getMessage()"))).hasSize(1);
        assertThat(bare(block.formatted("LaunchException | IOException", "e.getMessage()")))
                .hasSize(1);
        assertThat(bare(block.formatted("LaunchException", "e"))).hasSize(1);
        assertThat(bare(block.formatted("LaunchException", "e.getMessage()"))).isEmpty();
        assertThat(bare(block.formatted("IOException", "FailureWords.of(e)"))).isEmpty();
    }

    private static Map<Path, String> sources() throws IOException {
        Map<Path, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Typed.HOME.resolve("benchmarks"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")
                            && path.toString().contains("/src/main/")
                            && !path.toString().contains("/selftest/"))
                    .toList()) {
                sources.put(file, Files.readString(file));
            }
        }
        return sources;
    }

    private static Set<String> userErrors(Map<Path, String> sources) {
        return sources.values().stream()
                .flatMap(source -> DECLARED.matcher(source).results())
                .filter(declared -> declared.group(2).equals("UserErrorException"))
                .map(declared -> declared.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> notForTheUser(String source) {
        return DECLARED.matcher(source)
                .results()
                .filter(declared -> !declared.group(2).equals("UserErrorException"))
                .map(declared -> declared.group(1));
    }

    private static List<String> bare(String source) {
        return bare(source, Set.of("LaunchException"));
    }

    private static List<String> bare(String source, Set<String> forUsers) {
        List<String> found = new ArrayList<>();
        Matcher caught = CAUGHT.matcher(source);
        while (caught.find()) {
            String name = caught.group(3);
            boolean printed = Pattern.compile("\\+ " + name + "\\b(?!\\.)|valueOf\\(" + name + "\\)")
                    .matcher(caught.group(4))
                    .find();
            boolean quoted = caught.group(4).contains(name + ".getMessage()")
                    && Arrays.stream(caught.group(2).split("\\|"))
                            .anyMatch(type -> !forUsers.contains(type.strip()) && !QUOTABLE.contains(type.strip()));
            if (printed || quoted) {
                found.add("catch (" + caught.group(2) + " " + name + ")");
            }
        }
        return found;
    }

    private int failed(Throwable failure) {
        return ErrorWords.onFailure(
                failure, new PrintWriter(said, true), new CommandSurroundings(home, List.of(), false, false));
    }
}
