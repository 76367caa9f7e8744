package org.archduet.harness.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.archduet.harness.config.BudgetSettings;
import org.archduet.harness.process.FreePorts;
import org.archduet.harness.testsystem.TestArchitecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemExplorerIT {

    @TempDir
    private Path folder;

    @Test
    void tellsWhatToTryAndNoticesAnEnd() throws IOException, InterruptedException {
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
            assertThat(view.parts()).extracting(SystemExplorer.View.Part::name).containsExactly("front", "back");
            assertThat(view.databaseUrls()).isEmpty();

            ProcessHandle.of(view.parts().get(1).pid()).orElseThrow().destroyForcibly();

            assertThat(explorer.awaitEndOfAProcess()).isEqualTo("back");
        }
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
    }
}
