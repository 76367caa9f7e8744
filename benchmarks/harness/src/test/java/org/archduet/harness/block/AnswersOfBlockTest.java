package org.archduet.harness.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archduet.driver.answer.AnswerFile;
import org.archduet.driver.answer.AnswerLog;
import org.archduet.driver.answer.KeptAnswer;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.harness.block.BlockSystems.Arm;
import org.archduet.harness.launch.BareSystem;
import org.archduet.harness.testshop.AnsweredLoads;
import org.archduet.harness.testshop.RecordedEvents;
import org.archduet.result.folder.Json;
import org.archduet.result.load.Arrival;
import org.archduet.result.load.DriverBook;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.start.Resources;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Surroundings;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Outcome;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Two arms of which one answers a quote of no state with other bytes. */
class AnswersOfBlockTest {
    private static final Workload WORKLOAD = WorkloadReader.parse("quotes.yaml", """
            schemaVersion: 1
            name: quotes
            description: quotes that depend on no state
            operations:
              quote: {request: {method: GET, path: /quote}, expect: {status: 200}}
            mix: {quote: 1}
            rates: {openLoopPerSecond: 10, closedLoopUsers: 2}
            underLoad: {stateless: [quote]}
            """);

    @TempDir
    Path folder;

    private List<Arm> arms;

    @BeforeEach
    void twoArms() {
        arms = TestArms.block(new BareSystem(), new FakeLoad(List.of()), folder, new RecordedEvents())
                .arms();
    }

    @Test
    void answersAtTheSameLoadAreCompared() {
        answered(arms.get(0), 100, 7);
        answered(arms.get(1), 100, 8);

        AnswersOfBlock.check(WORKLOAD, arms);

        assertThat(arms.get(0).findings().reasons()).isEmpty();
        assertThat(arms.get(1).findings().reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(Code.PARITY);
            assertThat(reason.detail()).startsWith("window open-loop: 1 of 1 answers to quote differ under load");
        });
    }

    @Test
    void equalAnswersAreNoReason() {
        answered(arms.get(0), 100, 7);
        answered(arms.get(1), 100, 7);

        AnswersOfBlock.check(WORKLOAD, arms);

        assertThat(arms).allSatisfy(arm -> assertThat(arm.findings().reasons()).isEmpty());
    }

    /** Such as half of each one's own capacity: the same number is another request then. */
    @Test
    void answersAtLoadsOfTheirOwnAreNot() {
        answered(arms.get(0), 100, 7);
        answered(arms.get(1), 40, 8);

        AnswersOfBlock.check(WORKLOAD, arms);

        assertThat(arms).allSatisfy(arm -> assertThat(arm.findings().reasons()).isEmpty());
    }

    private static void answered(Arm arm, double ratePerSecond, int crc32c) {
        AnswerLog log = new AnswerLog();
        log.keep(new KeptAnswer(0, "quote", "GET /quote", 200, 10, new KeptAnswer.Digest(crc32c)));
        LoadMeasurement right = AnsweredLoads.right(Map.of("quote", Map.of("200", 1L)));
        String file = AnswerFile.write(right.id().value(), log, arm.system().folder());
        ObjectNode tree = Json.MAPPER.valueToTree(right);
        tree.set("driverBook", Json.MAPPER.valueToTree(new DriverBook(null, 0, 0, file)));
        tree.set("arrival", Json.MAPPER.valueToTree(new Arrival("POISSON", ratePerSecond, null)));
        LoadMeasurement load = Json.MAPPER.treeToValue(tree, LoadMeasurement.class);
        WindowId condition = WindowId.main(WindowKind.OPEN_LOOP);
        Resources none = new Resources(null, null, null, null, 0, 0, List.of(), Surroundings.UNKNOWN);
        arm.findings()
                .add(new Slice(
                        condition,
                        WindowKind.OPEN_LOOP,
                        1,
                        1,
                        1,
                        true,
                        List.of(),
                        null,
                        null,
                        new Window(load, Outcome.OK, List.of(), none)));
    }
}
