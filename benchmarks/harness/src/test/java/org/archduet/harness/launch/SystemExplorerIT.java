package org.archduet.harness.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.archduet.harness.config.BudgetSettings;
import org.archduet.harness.process.FreePorts;
import org.archduet.harness.testsystem.Await;
import org.archduet.harness.testsystem.TestArchitecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemExplorerIT {

    @TempDir
    private Path folder;

    @Test
    void tellsWhatToTryAndNoticesAnEnd() throws IOException {
        int port = FreePorts.find(1).get(0);
        SystemExplorer.Request request = new SystemExplorer.Request(
                TestArchitecture.answering(folder),
                Map.of("greeting", "hi"),
                BudgetSettings.defaults(),
                OptionalInt.of(port),
                folder.resolve("logs"));
        try (SystemExplorer explorer = SystemExplorer.start(request, TestArchitecture.settings(folder))) {
            SystemExplorer.View view = explorer.view();
            assertThat(view.url()).hasToString("http://127.0.0.1:" + port);
            assertThat(view.examples()).containsExactly("curl -s http://127.0.0.1:" + port + "/env");
            assertThat(view.processes())
                    .extracting(SystemExplorer.View.StartedProcess::name)
                    .containsExactly("front", "back");
            assertThat(view.databaseUrls()).isEmpty();

            CompletableFuture<ProcessEnd> ended = new CompletableFuture<>();
            explorer.onEnd(ended::complete);
            ProcessHandle.of(view.processes().get(1).pid()).orElseThrow().destroyForcibly();

            assertThat(ended)
                    .succeedsWithin(Duration.ofSeconds(10))
                    .isEqualTo(new ProcessEnd("back", 137, folder.resolve("logs/back.log")));
        }
        assertNothingIsLeft();
    }

    @Test
    void aProcessIsKilledPausedAndStartedAgainWithoutTheKnobItHad() throws Exception {
        SystemExplorer.Request request = new SystemExplorer.Request(
                TestArchitecture.answering(folder),
                Map.of("greeting", "crash"),
                BudgetSettings.defaults(),
                OptionalInt.empty(),
                folder.resolve("logs"));
        try (SystemExplorer explorer = SystemExplorer.start(request, TestArchitecture.settings(folder))) {
            List<ProcessEnd> unasked = new CopyOnWriteArrayList<>();
            explorer.onEnd(unasked::add);
            URI back = explorer.view().processes().get(1).url();
            assertThat(environment(back)).contains("GREETING=crash");

            assertThat(type(explorer, "kill back")).startsWith("back killed (pid ");
            assertThat(type(explorer, "status")).contains("front up (pid ", "back down");
            assertThat(FreePorts.isFree(back.getPort())).isTrue();
            assertThat(type(explorer, "start back"))
                    .matches("back is ready after \\d+\\.\\d s \\(pid \\d+\\); greeting at its default");
            assertThat(environment(back)).contains("GREETING=hello");

            assertThat(type(explorer, "pause back")).startsWith("back paused");
            // the kernel stops a thread that is running only when it next leaves the kernel
            long paused = explorer.processes().pid("back");
            Await.until("back is stopped", Duration.ofSeconds(10), () -> state(paused) == 'T');
            assertThat(type(explorer, "resume back")).startsWith("back resumed");
            assertThat(environment(back)).contains("GREETING=hello");
            assertThat(type(explorer, "pause front")).startsWith("front paused");
            assertThat(unasked).isEmpty();
        }
        assertNothingIsLeft();
    }

    private static String type(SystemExplorer explorer, String line) {
        List<String> answers = new ArrayList<>();
        Prompt.Ending ending =
                new Prompt(explorer.processes(), answers::add).read(new BufferedReader(new StringReader(line)));
        assertThat(ending).isEqualTo(Prompt.Ending.END_OF_INPUT);
        assertThat(answers).hasSize(1);
        return answers.get(0);
    }

    private static String environment(URI process) throws IOException {
        return new String(HttpProbe.get(process.resolve("/env")), StandardCharsets.UTF_8);
    }

    private static char state(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertNothingIsLeft() {
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
    }
}
