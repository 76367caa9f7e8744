package org.archduet.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.result.folder.SchemaVersion1;
import org.archduet.result.vocabulary.BudgetMode;
import org.archduet.result.vocabulary.ManifestKey;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.ProcessRole;
import org.archduet.result.vocabulary.Unit;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.Test;

/**
 * Outside of {@code result-model} no main source spells a word of the vocabulary: it asks the type. A literal is found
 * when it is the whole word, or its beginning where words are built ({@code "closed-loop-" + operation}).
 */
class SharedWordsTest {

    private static final Path BENCHMARKS = Path.of("../benchmarks");

    /** English words that mean something else, too: a section of the report, a command, a verb. */
    private static final Set<String> PLAIN_ENGLISH =
            Set.of(MetricId.MEMORY.id(), MetricId.THROUGHPUT.id(), WindowKind.LOAD.id(), WindowId.START.value());

    /** File and literal, and why it is not the word of the vocabulary. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "WorkloadReader.java: mix", "key of a workload's file",
            "Workload.java: mix", "key of a workload's file, in messages",
            "UrlWorkload.java: mix", "key of a workload's file",
            "MachineFacts.java: java.vendor", "property of the JVM",
            "RunInputs.java: mix", "key of a workload's file",
            "FactorParser.java: mix", "setting of a factor in an experiment's file",
            "RunsCsv.java: callsPerRequest", "column of runs.csv",
            "ArrivalModel.java: closed-loop", "type of an arrival model in the driver's own protocol",
            "CapacitySection.java: CPUs", "header of a column");

    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\"(?s:.*?)\"\"\"|\"(?<text>(?:\\\\.|[^\"\\\\\\n])*+)\"|'(?:\\\\.|[^'\\\\\\n])+'|//[^\\n]*|/\\*(?s:.*?)\\*/");

    /** Roles and units are common words: only a comparison with one is a use of the vocabulary. */
    private static final Pattern COMPARED =
            Pattern.compile("(?:role|unit)\\(?\\)?\\.equals\\(\"(" + alternatives() + ")\"\\)|case \"("
                    + Stream.of(Unit.values()).map(Unit::id).map(Pattern::quote).collect(Collectors.joining("|"))
                    + ")\"");

    @Test
    void noOtherModuleSpellsAWord() throws IOException {
        Set<String> excused = new HashSet<>();
        List<String> found = new ArrayList<>();
        List<Path> sources = sources();
        for (Path source : sources) {
            for (String literal : spelt(Files.readString(source))) {
                String hit = source.getFileName() + ": " + literal;
                if (ELSEWHERE.containsKey(hit)) {
                    excused.add(hit);
                } else {
                    found.add(hit);
                }
            }
        }
        assertThat(sources).hasSizeGreaterThan(200);
        assertThat(found).as("literals of the vocabulary").isEmpty();
        assertThat(excused).as("exceptions in use").isEqualTo(ELSEWHERE.keySet());
    }

    @Test
    void findsPlantedWords() {
        assertThat(spelt("""
                        // "open-loop" in a comment, and "mix
                        String kind = "open-loop";
                        String id = "closed-loop-" + operation; // "-again"
                        char quote = '"';
                        String copy = baseline + "-again";
                        boolean whole = operation.equals("mix");
                        return metric.startsWith("responseTime.") || metric.equals("cpuPerRequest");
                        fields.put("unverified.parity", why);
                        fields.get("cpu.model");
                        if (process.role().equals("database")) {}
                        case "ns" -> nanos(value);
                        String prose = "the open-loop window, database included";
                        """))
                .containsExactly(
                        "open-loop",
                        "closed-loop-",
                        "-again",
                        "mix",
                        "responseTime.",
                        "cpuPerRequest",
                        "unverified.parity",
                        "cpu.model",
                        "database",
                        "ns");
    }

    private static List<String> spelt(String source) {
        List<String> found = new ArrayList<>();
        Matcher token = TOKEN.matcher(source);
        while (token.find()) {
            String text = token.group("text");
            if (text != null && isWord(text)) {
                found.add(text);
            }
        }
        Matcher compared = COMPARED.matcher(source);
        while (compared.find()) {
            found.add(compared.group(1) == null ? compared.group(2) : compared.group(1));
        }
        return found;
    }

    private static boolean isWord(String text) {
        boolean built = Stream.of(WindowKind.values()).anyMatch(kind -> text.startsWith(kind.id() + "-"))
                || Stream.of("responseTime.", "serviceTime.").anyMatch(text::startsWith)
                || text.matches("[\\w.]+")
                        && Stream.of(ManifestKey.Family.values()).anyMatch(family -> family.holds(text));
        return built || WORDS.contains(text);
    }

    private static final Set<String> WORDS = words();

    private static Set<String> words() {
        Set<String> words = new HashSet<>(
                List.of(OperationName.MIX.value(), WindowId.START.value(), SchemaVersion1.noiseFloorCopyOf("")));
        words.add(ManifestKey.DRIVER_BESIDE);
        words.add(ManifestKey.DATABASE_STARTED);
        words.add(Unit.CPUS.id());
        words.addAll(ids(WindowKind.values(), WindowKind::id));
        words.addAll(ids(MetricId.values(), MetricId::id));
        words.addAll(BudgetMode.ids());
        words.addAll(manifestKeys());
        words.removeAll(PLAIN_ENGLISH);
        return words;
    }

    private static <T> List<String> ids(T[] values, Function<T, String> id) {
        return Arrays.stream(values).map(id).toList();
    }

    private static List<String> manifestKeys() {
        List<String> names = Arrays.stream(ManifestKey.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ManifestKey.class)
                .map(field -> {
                    try {
                        return ((ManifestKey) field.get(null)).name();
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
        assertThat(names).contains("os", "cpu.model", "input.driver").hasSizeGreaterThan(15);
        return names;
    }

    private static String alternatives() {
        return Stream.concat(
                        Stream.of(ProcessRole.values()).map(ProcessRole::id),
                        Stream.of(Unit.values()).map(Unit::id))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(BENCHMARKS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/"))
                    .filter(file -> !file.startsWith(BENCHMARKS.resolve("result-model")))
                    .toList();
        }
    }
}
