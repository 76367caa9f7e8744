package org.archduet.harness.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CommandRunTest {

    private Path folder = Path.of("");
    private ProcessGuard guard;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createTempDirectory("archduet-");
        guard = new ProcessGuard(folder);
    }

    @AfterEach
    void stop() {
        guard.close();
    }

    @Test
    void givesWhatTheCommandSaid() {
        assertThat(CommandRun.run(command("echo said"), guard, Duration.ofSeconds(20)))
                .isEqualTo("said\n");
    }

    @Test
    void oneThatTakesTooLongDoesNotGoOn() throws IOException {
        assertThatExceptionOfType(ProcessException.class)
                .isThrownBy(() -> CommandRun.run(command("echo $$ > pid; sleep 1000"), guard, Duration.ofSeconds(1)))
                .withMessageContaining("did not end within 1 s");
        assertThat(ProcessHandle.of(pid())).isEmpty();
    }

    @Test
    void oneWhoseCallerIsInterruptedDoesNotGoOn() throws IOException {
        Thread caller = Thread.currentThread();
        Thread hurry = new Thread(() -> {
            while (folder.resolve("pid").toFile().length() == 0) {
                Thread.onSpinWait();
            }
            caller.interrupt();
        });
        hurry.start();

        assertThatExceptionOfType(ProcessException.class)
                .isThrownBy(() -> CommandRun.run(command("echo $$ > pid; sleep 1000"), guard, Duration.ofSeconds(50)))
                .withMessageContaining("was interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ProcessHandle.of(pid())).isEmpty();
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readString(folder.resolve("pid")).strip());
    }

    private ChildCommand command(String script) {
        return new ChildCommand("planted", List.of("sh", "-c", script), Map.of(), folder, folder.resolve("log"));
    }
}
