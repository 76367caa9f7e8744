package org.archduet.result.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.RunFile;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.load.Errors;
import org.archduet.result.start.IncompleteBlock;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Seals the format of result.json: a change here is a change for everyone who reads results. */
class ResultFormatTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/result.json");

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource({"en-GB,UTC", "de-DE,Europe/Berlin", "tr-TR,Asia/Kathmandu", "ar-EG-u-nu-arab,America/St_Johns"})
    void writesTheGoldenFile(String language, String timeZone, @TempDir Path folder) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(timeZone));
        RunFile<RunResult> file = new RunFolder(folder).result();
        file.write(RunResultSamples.result());
        if (Boolean.getBoolean("golden.write")) {
            Files.copy(file.path(), GOLDEN, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(Files.readString(file.path())).isEqualTo(Files.readString(GOLDEN));
        assertThat(file.read()).isEqualTo(RunResultSamples.result());
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".writing"));
    }

    @Test
    void goldenFileFollowsTheSchema() throws Exception {
        assertThat(errors(Files.readString(GOLDEN))).isEmpty();
    }

    @Test
    void schemaKnowsEveryCaution() throws Exception {
        ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(Files.readString(GOLDEN));
        for (String place : List.of("/starts/0/windows/0", "/starts/0/slices/1", "/comparisons/0")) {
            ArrayNode cautions = ((ObjectNode) tree.at(place)).putArray("cautions");
            for (Caution caution : Caution.values()) {
                cautions.add(caution.name());
            }
        }
        assertThat(errors(tree.toString())).isEmpty();
    }

    @Test
    void schemaKnowsEveryKindOfWindow() throws Exception {
        for (WindowKind kind : WindowKind.values()) {
            ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(Files.readString(GOLDEN));
            ((ObjectNode) tree.at("/starts/0/windows/0")).put("kind", kind.id());
            ((ObjectNode) tree.at("/starts/0/slices/0")).put("conditionKind", kind.id());
            assertThat(errors(tree.toString())).as(kind.id()).isEmpty();
        }
    }

    @Test
    void schemaKnowsEveryReasonAgainstValidity() throws Exception {
        ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(Files.readString(GOLDEN));
        ArrayNode reasons = ((ObjectNode) tree.at("/validity")).putArray("reasons");
        for (ValidityReason.Code code : ValidityReason.Code.values()) {
            reasons.addObject().put("code", code.name()).put("detail", "");
        }
        assertThat(errors(tree.toString())).isEmpty();
    }

    @Test
    void errorsWrittenBeforeTheyHadCausesAreStillRead() throws Exception {
        ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(Files.readString(GOLDEN));
        ObjectNode errors = (ObjectNode) tree.at("/starts/0/windows/0/errors");
        errors.remove(List.of("driverShortage", "causes", "example"));
        assertThat(errors(tree.toString())).isEmpty();
        assertThat(Json.MAPPER
                        .treeToValue(tree, RunResult.class)
                        .starts()
                        .get(0)
                        .windows()
                        .get(0)
                        .load()
                        .errors())
                .isEqualTo(new Errors(1, 0, 2, 0));
    }

    @Test
    void schemaRefusesWhatTheFormatDoesNotHave() throws Exception {
        assertThat(errors(changed("/starts/0/windows/0", "latency"))).hasSize(1);
        assertThat(errors(changed("/starts/0/windows/0", "attempt"))).hasSize(1);
        assertThat(errors(changed("/starts/0/slices/0", "latency"))).hasSize(1);
        assertThat(errors(changed("/repeats/0", "trial"))).hasSize(1);
        assertThat(errors(changed("/comparisons/0", "pValue"))).hasSize(1);
        ObjectNode lacking = (ObjectNode) Json.MAPPER.readTree(Files.readString(GOLDEN));
        ((ObjectNode) lacking.at("/starts/0/windows/0/responseTime")).remove("p99Nanos");
        assertThat(errors(lacking.toString())).first().asString().contains("'p99Nanos' not found");
        ObjectNode unplaced = (ObjectNode) Json.MAPPER.readTree(Files.readString(GOLDEN));
        ((ObjectNode) unplaced.at("/starts/0/slices/0")).remove("round");
        assertThat(errors(unplaced.toString())).hasSize(1);
        ObjectNode contradiction = (ObjectNode) Json.MAPPER.readTree(Files.readString(GOLDEN));
        ((ObjectNode) contradiction.at("/validity")).put("status", "VALID");
        assertThat(errors(contradiction.toString())).isNotEmpty();
    }

    @Test
    void readingRefusesUnknownAndMissingFieldsAndNamesTheFile(@TempDir Path folder) throws Exception {
        RunFile<RunResult> file = new RunFolder(folder).result();
        assertThatThrownBy(file::read)
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining(file.path().toString());
        Files.writeString(file.path(), changed("/starts/0/windows/0", "latency"));
        assertThatThrownBy(file::read)
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining(file.path().toString())
                .hasMessageContaining("latency");
        Files.writeString(file.path(), changed("/comparisons/0", "pValue"));
        assertThatThrownBy(file::read).isInstanceOf(ResultsException.class).hasMessageContaining("pValue");
        assertThat(new RunFolder(folder).parity().readIfPresent()).isEmpty();
    }

    @Test
    void resultsFromBeforeProgramsAndRulesWereRecordedStillOpen(@TempDir Path folder) throws Exception {
        ObjectNode older = (ObjectNode) Json.MAPPER.readTree(Files.readString(GOLDEN));
        ((ObjectNode) older.at("/manifest")).remove("programs");
        ((ObjectNode) older.at("/parity")).remove(List.of("normalised", "endStatesCompared"));
        assertThat(errors(older.toString())).isEmpty();
        RunFile<RunResult> file = new RunFolder(folder).result();
        Files.writeString(file.path(), older.toString());
        assertThat(file.read().manifest().programs()).isEmpty();
        assertThat(file.read().parity()).isEqualTo(new ParityResult(600, Map.of("200", 600L), List.of()));
    }

    @Test
    void scoresFromBeforeTheLadderStillOpen() throws Exception {
        ObjectNode older = (ObjectNode) Json.MAPPER.readTree(Files.readString(GOLDEN));
        ((ObjectNode) older.at("/microbenchmarks/0")).remove("rung");
        assertThat(errors(older.toString())).isEmpty();
        assertThat(Json.MAPPER
                        .treeToValue(older, RunResult.class)
                        .microbenchmarks()
                        .get(0)
                        .rung())
                .isNull();
    }

    @Test
    void anExperimentThatComparesNoSystemsFollowsTheSchema() throws Exception {
        ObjectNode microbench = (ObjectNode) Json.MAPPER.readTree(Files.readString(GOLDEN));
        ((ObjectNode) microbench.at("/experiment"))
                .put("workload", "")
                .put("baseline", "")
                .put("candidate", "");
        assertThat(errors(microbench.toString())).isEmpty();
    }

    @Test
    void finishedAndBrokenBlocksAreKeptApart(@TempDir Path root) {
        RunFolder folder = new RunFolder(root);
        Start start = StartSamples.start();
        folder.start(start.block(), start.system()).write(start);
        IncompleteBlock failure = RunResultSamples.result().incomplete().get(0);
        folder.block(failure.block()).failure().write(failure);
        assertThat(folder.readStarts()).containsExactly(start);
        assertThat(folder.readIncompleteBlocks()).containsExactly(failure);
        assertThat(new RunFolder(root.resolve("nothing")).readStarts()).isEmpty();
    }

    private static String changed(String pointer, String newField) throws Exception {
        ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(Files.readString(GOLDEN));
        ((ObjectNode) tree.at(pointer)).put(newField, 1);
        return tree.toString();
    }

    static List<Error> errors(String json) throws Exception {
        try (InputStream in = RunResult.class.getResourceAsStream("result.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            return schema.validate(json, InputFormat.JSON);
        }
    }
}
