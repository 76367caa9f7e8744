package org.archduet.driver.nullserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {
    /** A server that cannot start. */
    static final class Broken {
        private Broken() {}

        public static void main(String[] args) {
            throw new IllegalStateException("planted");
        }
    }

    /** A process that starts it, as the driver's does. */
    static final class Starter {
        private Starter() {}

        public static void main(String[] args) {
            ServerProcess.start(Broken.class, List.of()).close();
        }
    }

    @Test
    void whyAServerEndedAtOnceStandsInTheStartersLog(@TempDir Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("driver.log");
        Process starter = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName())
                .redirectError(log.toFile())
                .start();

        assertThat(starter.waitFor()).isNotZero();
        assertThat(log).content().contains("the server exited at once").contains("IllegalStateException: planted");
    }
}
