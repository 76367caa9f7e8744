package org.archduet.course.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures are found in the files of the steps; what is not there is said, with its place. */
class AnswerReadingTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("result.json"), """
                {"comparisons": [{"metric": "p50", "ratio": {"point": 2.9, "low": 2.5, "high": 3.3}, "blocks": 4},
                                 {"metric": "p99", "ratio": null, "blocks": 4}],
                 "starts": [{"nanos": 4000000}, {"nanos": 1000000}, {"nanos": 7000000}, {"nanos": 2000000}],
                 "words": ["a", 3]}
                """);
    }

    @Test
    void ratioKeepsItsInterval() {
        Value value = read("$.comparisons[?(@.metric == 'p50')].ratio", null, 1)
                .value()
                .orElseThrow();
        assertThat(value).isEqualTo(new Value.Figure(2.9, 2.5, 3.3));
    }

    @Test
    void scaleAppliesToTheInterval() {
        Value.Figure figure =
                (Value.Figure) read("$.comparisons[0].ratio", null, -10).value().orElseThrow();
        assertThat(figure.number()).isCloseTo(-29, within(1e-9));
        assertThat(figure.least()).isCloseTo(-33, within(1e-9));
        assertThat(figure.most()).isCloseTo(-25, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"SUM,14", "MEAN,3.5", "MEDIAN,3", "LEAST,1", "GREATEST,7", "COUNT,4"})
    void severalNumbersBecomeOne(Combine combine, double milliseconds) {
        double scale = combine == Combine.COUNT ? 1 : 1e-6;
        assertThat(read("$.starts[*].nanos", combine, scale).value()).contains(Value.Figure.of(milliseconds));
    }

    @Test
    void nothingIsCountedAsZero() {
        assertThat(read("$.comparisons[?(@.metric == 'p90')]", Combine.COUNT, 1).value())
                .contains(Value.Figure.of(0));
    }

    /** A page that is not there shows no orders, which is not the same as showing none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.pages[0].orders[?(@.lines[0].product == 7)] | $.pages[0].orders finds nothing",
                "$.comparisons[1].ratio[*] | $.comparisons[1].ratio finds nothing",
            })
    void nothingIsCountedInWhatIsNotThere(String path, String words) {
        Reading reading = read(path, Combine.COUNT, 1);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.missing()).startsWith(words).contains("result.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.starts[*].nanos | finds 4 things in",
                "$.comparisons[?(@.metric == 'p90')].ratio | finds nothing in",
                "$.comparisons[?(@.metric == 'p99')].ratio | finds 'null' in",
                "$.words[0] | finds 'a' in",
                "$.comparisons | finds a list in",
                "$.starts[0] | finds an object in"
            })
    void whatIsNoFigureIsSaidWithItsPlace(String path, String words) {
        Reading reading = read(path, null, 1);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.missing()).startsWith(path).contains(words).contains("result.json");
    }

    @Test
    void missingFileIsSaid() {
        Reading reading = number(source("other.json", "$.a", null), Optional.empty(), Optional.empty(), 1)
                .read(step -> folder);
        assertThat(reading.missing()).contains("cannot read", "other.json", "no such file");
    }

    @Test
    void subtractsThenDividesThenScales() {
        Reading reading = number(
                        source("result.json", "$.starts[0].nanos", null),
                        Optional.of(source("result.json", "$.starts[1].nanos", null)),
                        Optional.of(source("result.json", "$.comparisons[0].blocks", null)),
                        1e-6)
                .read(step -> folder);
        assertThat(((Value.Figure) reading.value().orElseThrow()).number()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void refusesToDivideByZero() {
        JsonSource nothing = source("result.json", "$.comparisons[?(@.metric == 'p90')]", Combine.COUNT);
        Reading reading =
                number(nothing, Optional.empty(), Optional.of(nothing), 1).read(step -> folder);
        assertThat(reading.missing()).contains("is 0");
    }

    @Test
    void takesTheWordWithTheExtremeNumber() {
        Map<String, NumberSource> numbers = new LinkedHashMap<>();
        List.of("a", "b", "c")
                .forEach(word -> numbers.put(
                        word,
                        new NumberSource(
                                source("result.json", "$.starts[" + numbers.size() + "].nanos", null),
                                Optional.empty(),
                                Optional.empty(),
                                1)));
        assertThat(choice(new WordSource.Extreme(true, numbers))
                        .read(step -> folder)
                        .value())
                .contains(new Value.Word("c"));
        assertThat(choice(new WordSource.Extreme(false, numbers))
                        .read(step -> folder)
                        .value())
                .contains(new Value.Word("b"));
    }

    @Test
    void equalNumbersGiveNoWord() {
        NumberSource same = new NumberSource(
                source("result.json", "$.starts[0].nanos", null), Optional.empty(), Optional.empty(), 1);
        Reading reading = choice(new WordSource.Extreme(true, Map.of("a", same, "b", same)))
                .read(step -> folder);
        assertThat(reading.missing()).contains("are equal");
    }

    /**
     * In pairs: a is ahead of b by 2, 3 and 4 (mean 3, standard error 0.58, times 4.30 is 2.5), so they differ; of c by
     * 6, 1 and 2 (mean 3, standard error 1.53, times 4.30 is 6.6), so they do not.
     */
    @Test
    void wordsAreComparedStartByStart() throws IOException {
        Files.writeString(folder.resolve("starts.json"), """
                {"a": [{"n": 10}, {"n": 20}, {"n": 33}],
                 "b": [{"n": 8}, {"n": 17}, {"n": 29}],
                 "c": [{"n": 4}, {"n": 19}, {"n": 31}],
                 "two": [{"n": 1}, {"n": 2}]}
                """);
        assertThat(first(true, "a", "b", "c").value()).contains(new Value.Word("a", List.of("c")));
        assertThat(first(true, "a", "b").value()).contains(new Value.Word("a"));
        assertThat(first(false, "a", "b").value()).contains(new Value.Word("b"));
        assertThat(first(true, "a", "two").missing())
                .isEqualTo("a has 3 figures and two 2, so they cannot be compared start by start");
        assertThat(first(true, "a", "none").missing()).contains("$.none[*].n finds nothing in", "starts.json");
    }

    /** One figure for each: a lies above c, and its interval overlaps that of b. */
    @Test
    void wordsWithOneFigureAreComparedByTheirIntervals() throws IOException {
        Files.writeString(folder.resolve("starts.json"), """
                {"a": [{"n": {"point": 5, "low": 4, "high": 6}}],
                 "b": [{"n": {"point": 4, "low": 3.5, "high": 4.5}}],
                 "c": [{"n": {"point": 2, "low": 1, "high": 3}}],
                 "d": [{"n": 4.4}]}
                """);
        assertThat(first(true, "a", "b", "c").value()).contains(new Value.Word("a", List.of("b")));
        assertThat(first(true, "a", "c").value()).contains(new Value.Word("a"));
        assertThat(first(false, "a", "c").value()).contains(new Value.Word("c"));
        assertThat(first(true, "d", "c").value()).contains(new Value.Word("d"));
    }

    private Reading first(boolean greatest, String... words) {
        Map<String, NumberSource> numbers = new LinkedHashMap<>();
        for (String word : words) {
            JsonSource each = source("starts.json", "$." + word + "[*].n", null);
            numbers.put(word, new NumberSource(each, Optional.empty(), Optional.empty(), 1));
        }
        return choice(new WordSource.Extreme(greatest, numbers)).read(step -> folder);
    }

    @Test
    void saysWhatIsWrongWithAPath() {
        assertThat(JsonSource.mistake("$.a[?(@.b == 'c')]")).isEmpty();
        assertThat(JsonSource.mistake("$.a[?(@.b ==")).isPresent();
    }

    private Reading read(String path, Combine combine, double scale) {
        return number(source("result.json", path, combine), Optional.empty(), Optional.empty(), scale)
                .read(step -> folder);
    }

    private static JsonSource source(String file, String path, Combine combine) {
        return new JsonSource("planted", file, path, Optional.ofNullable(combine));
    }

    private static NumberAnswer number(
            JsonSource of, Optional<JsonSource> minus, Optional<JsonSource> over, double scale) {
        return new NumberAnswer(
                "figure",
                "How much?",
                true,
                "ms",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                new NumberSource(of, minus, over, scale),
                Optional.empty());
    }

    private static ChoiceAnswer choice(WordSource source) {
        return new ChoiceAnswer("most", "Which?", true, List.of("a", "b", "c"), source, Optional.empty());
    }
}
