package org.archduet.harness.foreignpair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.ConfigurationException;
import org.archduet.harness.config.DescriptionReader;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.launch.LocalSystemLauncher;
import org.archduet.harness.launch.MissingCapabilities;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.process.FreePorts;
import org.archduet.harness.testsystem.TestArchitecture;
import org.archduet.result.validity.Caution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger's description says of start order, ports, readiness and seeds is what happens. */
class ForeignPairIT {

    @TempDir
    private Path folder;

    @AfterEach
    void nothingIsLeft() {
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void startsInOrderAndStopsAgainstIt() throws IOException {
        ForeignPair.write(folder, folder.resolve("run"));
        try (LocalSystemLauncher launcher = new LocalSystemLauncher(TestArchitecture.settings(folder))) {
            RunningSystem two = launcher.start(TestArchitecture.spec(read("two")), folder.resolve("logs"));
            assertThat(two.processes())
                    .extracting(process -> process.name())
                    .containsExactly("shop", "config", "stock");
            String entry = two.entryUrl().toString();
            assertThat(SmallHttp.get(entry + "/items/7")).isEqualTo("{\"id\":7,\"price\":700,\"currency\":\"EUR\"}");
            assertThat(SmallHttp.get(entry + "/orders/7")).isEqualTo("{\"item\":7,\"left\":999999}");
            assertThat(two.audit().state()).containsEntry("sold", "1");
            assertThat(MissingCapabilities.of(two).cautions())
                    .containsExactly(Caution.PROCESSES_NOT_ASSERTED, Caution.DATABASE_SETTINGS_NOT_SEEN);

            two.process("config").restart();
            two.process("stock").restart();
            assertThat(SmallHttp.get(entry + "/orders/7")).isEqualTo("{\"item\":7,\"left\":999998}");

            two.close();
            assertThat(folder.resolve("logs/shop.log")).content().contains("at the end the currency is EUR");
            // what the launcher script had started ends with it
            assertThat(FreePorts.isFree(two.process("stock").url().getPort())).isTrue();
        }
    }

    @Test
    void withoutTheOrderTheShopDiesAndItsLogSaysWhy() throws IOException {
        ForeignPair.write(folder, folder.resolve("run"));
        replace("one/architecture.yaml", "dependsOn: [config]", "dependsOn: []");

        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> start("one"))
                .withMessageContaining("shop of one died while starting, after ")
                .withMessageContaining("ForeignShop\nlast lines of its log:")
                .withMessageContaining("Connection refused");
    }

    @Test
    void aCheckThatDoesNotPassIsNamedWithWhatItSaw() throws IOException {
        ForeignPair.write(folder, folder.resolve("run"));
        replace("one/architecture.yaml", "timeoutSeconds: 30\n      checks", "timeoutSeconds: 4\n      checks");
        replace("one/architecture.yaml", "contains: '\"UP\"'", "contains: '\"READY\"'");
        replace("one/architecture.yaml", "{path: /items/0, ", "{path: /items/5, ");

        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> start("one"))
                .withMessageContaining("shop of one is alive, but was not ready after 4 s\n  GET http://127.0.0.1:")
                .withMessageContaining(
                        "/health must answer 200 with '\"READY\"', but it answered 200 with '{\"status\":\"UP\"}'\n")
                .withMessageContaining("/items/5 must answer 404, but it answered 200\n");
    }

    @Test
    void aPortThatNothingListensOnIsNamed() throws IOException {
        ForeignPair.write(folder, folder.resolve("run"));
        replace("one/architecture.yaml", "{path: /items/0, expect: {status: 404}}", "{tcp: true, port: grpc}");
        replace("one/architecture.yaml", "timeoutSeconds: 30\n      checks", "timeoutSeconds: 4\n      checks");
        replace(
                "one/architecture.yaml",
                "ports: [management]\n    dependsOn",
                "ports: [management, grpc]\n    dependsOn");

        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> start("one"))
                .withMessageMatching(
                        "(?s).*was not ready after 4 s\n  a TCP connection to 127.0.0.1:\\d+ must be accepted,"
                                + " but nothing listens on port \\d+ \\(\\$\\{port.grpc}\\)\n.*");
    }

    @Test
    void aMistakeInAnSqlFileIsFoundByItsLine() throws IOException {
        ForeignPair.write(folder, folder.resolve("run"));
        replace("data.sql", "generate_series(1, 90)", "\n  generate_serie(1, 90)");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> start("one"))
                .withMessageContaining(folder.resolve("data.sql") + ":3: function generate_serie(integer, integer)"
                        + " does not exist");

        Files.delete(folder.resolve("data.sql"));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> start("one"))
                .withMessageMatching(folder.resolve("one/architecture.yaml") + ":\\d+: prepare.sql\\[1]: cannot read "
                        + folder.resolve("data.sql")
                        + ": no such file or folder - write its path relative to this file");
    }

    @Test
    void otherContentOfTheSqlFilesIsAnotherTemplate() throws IOException {
        ForeignPair.write(folder, folder.resolve("run"));
        try (LocalSystemLauncher launcher = new LocalSystemLauncher(TestArchitecture.settings(folder))) {
            for (String price : List.of("700", "777")) {
                replace("data.sql", "n * 100", "n * 100 + " + (Integer.parseInt(price) - 700));
                try (RunningSystem one = launcher.start(TestArchitecture.spec(read("one")), folder.resolve("logs"))) {
                    assertThat(SmallHttp.get(one.entryUrl() + "/items/7")).contains("\"price\":" + price + ",");
                }
            }
        }
    }

    private void start(String system) throws IOException {
        try (LocalSystemLauncher launcher = new LocalSystemLauncher(TestArchitecture.settings(folder))) {
            launcher.start(TestArchitecture.spec(read(system)), folder.resolve("logs"))
                    .close();
        }
    }

    private ArchitectureDescription read(String system) {
        return new DescriptionReader(folder).architecture(folder.resolve(system));
    }

    private void replace(String file, String text, String other) throws IOException {
        String old = Files.readString(folder.resolve(file));
        assertThat(old).contains(text);
        Files.writeString(folder.resolve(file), old.replace(text, other));
    }
}
