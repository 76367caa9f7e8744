package org.archduet.harness.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.BudgetSettings;
import org.archduet.harness.config.DescriptionReader;
import org.archduet.harness.launch.CallReading;
import org.archduet.harness.launch.LocalSystemLauncher;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.launch.SystemLauncher;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.measure.CallBookCheck;
import org.archduet.harness.testshop.AnsweredLoads;
import org.archduet.harness.testshop.TinyExperiment;
import org.archduet.harness.testsystem.TestArchitecture;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.start.CallBook;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.BudgetMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The book of two real processes, of which one calls the other in secret once it has answered 200 pages. */
class WindowCallsIT {

    private static final LoadMeasurement HUNDRED = AnsweredLoads.right(Map.of("item", Map.of("200", 100L)));

    @TempDir
    private Path folder;

    @Test
    void aCallThatBeginsAfterTheSystemWasVerifiedDoesNotCloseTheBook() throws Exception {
        try (SystemLauncher launcher = new LocalSystemLauncher(TestArchitecture.settings(folder));
                RunningSystem pair = launcher.start(spec("secret-call"), folder.resolve("logs"))) {
            WindowCalls calls = new WindowCalls(pair);
            for (int window = 1; window <= 2; window++) {
                CallReading before = calls.atRest();
                askForPages(pair);
                CallBook book = calls.since(before, HUNDRED, List.of());
                assertThat(book).isEqualTo(new CallBook(100, 0, 0L, null, new CallBook.Described(0, 0, 0)));
                assertThat(CallBookCheck.of("pair", HUNDRED, book)).isEmpty();
            }
            CallReading before = calls.atRest();
            askForPages(pair);
            assertThat(CallBookCheck.of("pair", HUNDRED, calls.since(before, HUNDRED, List.of())))
                    .containsExactly(new ValidityReason(
                            Code.BOOKS,
                            "window open-loop: the other processes of pair received 10 requests; its description needs 0"
                                    + " for these answers: an operation makes calls that topology.callsPerOperation"
                                    + " does not describe, or the driver lost samples"));
        }
    }

    @Test
    void aCallThatIsSavedAfterTheSystemWasVerifiedDoesNotCloseTheBook() throws Exception {
        LoadMeasurement orders = AnsweredLoads.right(Map.of("order", Map.of("201", 100L)));
        try (SystemLauncher launcher = new LocalSystemLauncher(TestArchitecture.settings(folder));
                RunningSystem pair = launcher.start(spec("saved-call"), folder.resolve("logs"))) {
            WindowCalls calls = new WindowCalls(pair);
            CallReading before = calls.atRest();
            placeOrders(pair, 1);
            assertThat(CallBookCheck.of("pair", orders, calls.since(before, orders, List.of())))
                    .isEmpty();
            placeOrders(pair, 2);
            CallReading later = calls.atRest();
            placeOrders(pair, 3);
            assertThat(CallBookCheck.of("pair", orders, calls.since(later, orders, List.of())))
                    .extracting(ValidityReason::detail)
                    .containsExactly(
                            "window open-loop: the other processes of pair received 0 requests; its description"
                                    + " needs 100 for these answers: answers come from a cache, or"
                                    + " topology.callsPerOperation describes calls that are not made");
        }
    }

    private SystemSpec spec(String fault) throws Exception {
        TinyExperiment.write(folder, fault, 1, folder.resolve("run"));
        ArchitectureDescription pair = new DescriptionReader(folder).architecture(folder.resolve("pair"));
        return new SystemSpec(
                "pair",
                pair,
                Map.of("fault", fault),
                BudgetSettings.of(BudgetMode.EQUAL_TOTAL, 128, 8).split(pair.processes()));
    }

    private static void placeOrders(RunningSystem system, int round) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (int id = 1; id <= 100; id++) {
            HttpRequest order = HttpRequest.newBuilder(system.entryUrl().resolve("/orders"))
                    .header("Idempotency-Key", round + "-" + id)
                    .POST(HttpRequest.BodyPublishers.ofString("{\"item\":" + (id % 90 + 1) + "}"))
                    .build();
            assertThat(client.send(order, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
        }
    }

    private static void askForPages(RunningSystem system) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (int id = 1; id <= 100; id++) {
            HttpRequest page = HttpRequest.newBuilder(system.entryUrl().resolve("/items/" + (id % 90 + 1)))
                    .build();
            assertThat(client.send(page, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }
}
