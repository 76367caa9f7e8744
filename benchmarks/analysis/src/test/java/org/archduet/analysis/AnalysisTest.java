package org.archduet.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.decision.PrecisionLook;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.folder.SchemaVersion1;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.IncompleteBlock;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.Validity.Status;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** The way from a results folder to verdicts, on folders with a planted truth. */
class AnalysisTest {

    private static final String COPY = SchemaVersion1.noiseFloorCopyOf(SyntheticSystem.WHOLE.name());

    @TempDir
    Path root;

    private RunFolder folder;

    @BeforeEach
    void here() {
        folder = new RunFolder(root);
    }

    @Test
    void findsAPlantedDifferenceAndNamesTheFourPrimaryMetricsFirst() {
        RunResult result = Analysis.write(SyntheticRun.of(6, 1).write(folder));
        assertThat(result.validity().status()).isEqualTo(Status.VALID);
        List<Comparison> primary =
                result.comparisons().stream().filter(Comparison::primary).toList();
        assertThat(result.comparisons().subList(0, 4)).isEqualTo(primary);
        assertThat(primary)
                .extracting(Comparison::metric)
                .containsExactly(
                        MetricId.RESPONSE_TIME_P50,
                        MetricId.RESPONSE_TIME_P99,
                        MetricId.CPU_PER_REQUEST,
                        MetricId.PEAK_THROUGHPUT);
        assertThat(primary).allSatisfy(comparison -> {
            assertThat(comparison.verdict()).isEqualTo(Verdict.BASELINE_BETTER);
            assertThat(comparison.operation()).isEqualTo(OperationName.MIX);
            assertThat(comparison.blockRatios()).hasSize(6);
            assertThat(comparison.bootstrap()).isNotNull();
            assertThat(comparison.decision().adjustedP()).isNull();
        });
        assertThat(primary.get(0).ratio().low()).isLessThan(3);
        assertThat(primary.get(0).ratio().high()).isGreaterThan(3);
        assertThat(folder.result().read()).isEqualTo(result);
    }

    @Test
    void resultFollowsTheSchemaAndReanalysisGivesTheSameBytes() throws Exception {
        Analysis.write(SyntheticRun.of(3, 2).write(folder));
        String json = Files.readString(folder.result().path());
        String csv = Files.readString(folder.tables().runsCsv());
        try (InputStream in = RunResult.class.getResourceAsStream("result.schema.json")) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                            .validate(json, InputFormat.JSON))
                    .isEmpty();
        }
        Analysis.write(folder);
        assertThat(Files.readString(folder.result().path())).isEqualTo(json);
        assertThat(Files.readString(folder.tables().runsCsv())).isEqualTo(csv);
        assertThat(csv.lines()).hasSize(1 + 3 * 2 * 2 * 6);
        assertThat(csv.lines().findFirst().orElseThrow()).endsWith(",time,commit,dirty");
        assertThat(csv.lines().skip(1))
                .allSatisfy(row -> assertThat(row).endsWith(",2026-01-01T00:00:00Z,unknown,false"));
    }

    @Test
    void aSystemAgainstItselfIsNeverBetterOrWorse() {
        SyntheticSystem again = SyntheticSystem.WHOLE.named(COPY, "Whole again");
        SyntheticRun run = SyntheticRun.of(6, 3).with(List.of(SyntheticSystem.WHOLE, SyntheticSystem.SPLIT, again));
        RunResult result = Analysis.analyse(run.write(folder));
        assertThat(result.comparisons())
                .filteredOn(comparison -> comparison.candidate().equals(COPY))
                .hasSize(4)
                .allSatisfy(
                        comparison -> assertThat(comparison.verdict()).isIn(Verdict.INCONCLUSIVE, Verdict.EQUIVALENT));
        assertThat(result.comparisons())
                .filteredOn(comparison -> comparison.ratio() != null)
                .hasSizeGreaterThan(12)
                .allSatisfy(comparison ->
                        assertThat(comparison.power().noiseFloor()).isBetween(0.0, comparison.primary() ? 0.6 : 1.5));
        for (Comparison comparison : result.comparisons().subList(0, 4)) {
            Comparison.Ratio itself = result.comparisons().stream()
                    .filter(other -> other.candidate().equals(COPY))
                    .filter(other -> other.metric().equals(comparison.metric()))
                    .findFirst()
                    .orElseThrow()
                    .ratio();
            double floor = comparison.power().noiseFloor();
            assertThat(1 + floor)
                    .isCloseTo(Math.max(itself.high(), 1 / itself.low()), within(1e-5))
                    .isGreaterThan(Math.sqrt(itself.high() / itself.low()) - 1e-5);
        }
    }

    @Test
    void aRunMayStopWhenItsIntervalsAreNarrowEnoughWhateverTheySay() {
        RunResult noisy = Analysis.analyse(SyntheticRun.of(3, 8).writeVersion1(folder));
        assertThat(Precision.reached(noisy)).isFalse();
        assertThat(Precision.blocksWanted(noisy)).isGreaterThan(3);
        NoiseModel still = NoiseModel.STILL;
        SyntheticRun calm = new SyntheticRun(
                List.of(SyntheticSystem.WHOLE, SyntheticSystem.WHOLE.named("same", "Same")), still, 3, 7, 100, 8);
        RunResult quiet = Analysis.analyse(calm.write(new RunFolder(root.resolve("quiet"))));
        assertThat(Precision.reached(quiet)).isTrue();
        assertThat(quiet.comparisons().get(0).verdict()).isEqualTo(Verdict.EQUIVALENT);
        PrecisionLook look = Precision.look(noisy, 3);
        assertThat(look.reached()).isFalse();
        assertThat(look.widestHalfWidth()).isGreaterThan(0.05);
        assertThat(look.blocksWanted()).isGreaterThan(3);
        assertThat(Precision.look(quiet, 3).reached()).isTrue();
        assertThat(Precision.look(quiet, 3).widestHalfWidth()).isLessThan(0.05);
    }

    @Test
    void startsAfterTheLookAtWhichTheRunStoppedAreNotMissing() throws Exception {
        SyntheticRun.of(3, 6).write(folder);
        for (Start start : folder.readStarts()) {
            if (start.block() == 3) {
                Files.delete(folder.start(start.block(), start.system()).path());
            }
        }
        assertThat(Analysis.analyse(folder).validity().status()).isEqualTo(Status.INVALID);
        folder.looks().write(List.of(new PrecisionLook(2, false, 0.1, MetricId.RESPONSE_TIME_P99.id(), 3)));
        assertThat(Analysis.analyse(folder).validity().status()).isEqualTo(Status.INVALID);
        folder.looks().write(List.of(new PrecisionLook(2, true, 0.01, MetricId.RESPONSE_TIME_P99.id(), 2)));
        RunResult result = Analysis.analyse(folder);
        assertThat(result.validity().status()).isEqualTo(Status.VALID);
        assertThat(result.looks()).hasSize(1);
    }

    @Test
    void fewBlocksAreSaid() {
        RunResult one = Analysis.analyse(SyntheticRun.of(1, 4).writeVersion1(folder));
        assertThat(one.comparisons()).allSatisfy(comparison -> {
            assertThat(comparison.ratio()).isNull();
            assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(comparison.decision().cautions()).contains(Caution.FEW_BLOCKS);
        });
        RunResult three = Analysis.analyse(SyntheticRun.of(3, 4).writeVersion1(new RunFolder(root.resolve("three"))));
        assertThat(three.comparisons().get(0).decision().note())
                .contains("With 3 blocks")
                .contains("2.4 times as wide");
        assertThat(three.comparisons().get(0).decision().cautions()).contains(Caution.FEW_BLOCKS);
    }

    @Test
    void valuesAndRatioOfAComparisonComeFromTheSameBlocks() throws Exception {
        SyntheticRun.of(4, 7).writeVersion1(folder);
        Path file = ChangedStarts.record(folder, "2-split").path();
        ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(Files.readString(file));
        ((ObjectNode) tree.at("/windows/0/responseTime")).putNull("p99Nanos");
        Files.writeString(file, tree.toString());
        Comparison p99 = Analysis.analyse(folder).comparisons().get(1);
        assertThat(p99.metric()).isEqualTo(MetricId.RESPONSE_TIME_P99);
        assertThat(p99.blocks()).isEqualTo(3);
        assertThat(p99.candidateValue() / p99.baselineValue())
                .isCloseTo(p99.ratio().point(), within(1e-4));
    }

    @Test
    void anInvalidStartIsKeptApartAndSpoilsTheRunUnlessItWasRepeated() {
        SyntheticRun.of(3, 5).writeVersion1(folder);
        Start spoilt = folder.readStarts().get(0);
        ChangedStarts.record(folder, spoilt.id()).write(invalid(spoilt, Code.NOISY_ENVIRONMENT));
        RunResult result = Analysis.analyse(folder);
        assertThat(result.validity().status()).isEqualTo(Status.INVALID);
        assertThat(result.validity().reasons().get(0).detail()).contains(spoilt.id());
        assertThat(result.comparisons().get(0).blocks()).isEqualTo(2);

        ChangedStarts.firstAttempt(folder, spoilt.id()).write(invalid(spoilt, Code.NOISY_ENVIRONMENT));
        ChangedStarts.record(folder, spoilt.id()).write(spoilt);
        RunResult repeated = Analysis.analyse(folder);
        assertThat(repeated.validity().status()).isEqualTo(Status.VALID);
        assertThat(repeated.comparisons().get(0).blocks()).isEqualTo(3);
        assertThat(repeated.starts()).hasSize(6);
        assertThat(repeated.repeats()).singleElement().satisfies(repeat -> {
            assertThat(RunFolder.startId(repeat.block(), repeat.system())).isEqualTo(spoilt.id());
            assertThat(repeat.reasons()).containsExactly(new ValidityReason(Code.NOISY_ENVIRONMENT, "planted"));
        });

        ChangedStarts.record(folder, spoilt.id()).write(invalid(spoilt, Code.INVARIANT));
        assertThat(Analysis.analyse(folder).validity().status()).isEqualTo(Status.INVALID);
    }

    @Test
    void anInterruptedRunIsReportedAsFarAsItWent() throws Exception {
        SyntheticRun.of(3, 6).write(folder);
        Start lost = folder.readStarts().get(5);
        Files.delete(folder.start(lost.block(), lost.system()).path());
        Files.delete(folder.calibration().path());
        Files.delete(folder.parity().path());
        RunResult result = Analysis.analyse(folder);
        assertThat(result.validity().reasons()).extracting(ValidityReason::code).containsExactly(Code.INCOMPLETE);
        assertThat(result.comparisons().get(0).blocks()).isEqualTo(2);
        assertThat(result.parity()).isNull();

        folder.block(3)
                .failure()
                .write(new IncompleteBlock(3, lost.system(), new ValidityReason(Code.INCOMPLETE, "process one died")));
        assertThat(Analysis.analyse(folder).validity().reasons().get(0).detail())
                .contains("block 3, " + lost.system())
                .contains("process one died");
    }

    private static Start invalid(Start start, Code code) {
        return start.with(List.of(new ValidityReason(code, "planted")));
    }
}
