package org.archduet.harness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.archduet.harness.config.Preparation.SqlFile;
import org.archduet.result.failure.UserErrorException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys with which a stranger's pair is described: order, ports, checks, seeds, variables. */
class ForeignPairKeysTest {

    private static final String PAIR = """
            schemaVersion: 1
            name: pair
            title: "A pair"
            entry: front
            processes:
              - name: config
                command: [run, "$${HOME}", "${env.ARCHDUET_UNSET:-plain}"]
                ports: [management, grpc]
                readiness:
                  timeoutSeconds: 9
                  checks:
                    - {path: /ready, port: management, expect: {status: 204, contains: UP}}
                    - {tcp: true, port: grpc}
              - name: front
                command: [run, "${port.config.grpc}", "${url.config.management}", "${port.config}"]
                environment: {PORT: "${port}", OWN: "${port.admin}", DB: "${database.orders.host}:${database.orders.port}/${database.orders.name}"}
                ports: [admin]
                dependsOn: [config]
                readiness: {path: /up, port: admin}
            databases: [orders, stock]
            prepare:
              sql: {orders: [schema.sql, more/data.sql], stock: [stock.sql]}
              command: [fill]
            topology: {processes: any}
            """;

    @TempDir
    private Path home;

    private Path file;

    @BeforeEach
    void names() {
        file = home.resolve("architecture.yaml");
    }

    @Test
    void readsAllOfThem() throws IOException {
        ArchitectureDescription pair = read(PAIR);

        ProcessDescription config = pair.processes().get(0);
        assertThat(config.ports()).containsExactly("management", "grpc");
        assertThat(config.readiness().checks())
                .containsExactly(
                        new ReadinessCheck.Http(Optional.of("management"), "/ready", 204, Optional.of("UP")),
                        new ReadinessCheck.Tcp(Optional.of("grpc")));
        assertThat(pair.entryProcess().dependsOn()).containsExactly("config");
        assertThat(pair.entryProcess().readiness().checks())
                .containsExactly(new ReadinessCheck.Http(Optional.of("admin"), "/up", 200, Optional.empty()));
        assertThat(pair.prepare().sql().get("orders"))
                .extracting(SqlFile::file)
                .containsExactly(home.resolve("schema.sql"), home.resolve("more/data.sql"));
        assertThat(pair.prepare().sql().get("stock").get(0).location().line()).isEqualTo(22);
        assertThat(pair.prepare().command()).isPresent();
        assertThat(pair.processCount()).isEqualTo(ProcessCount.ANY);
        assertThat(pair.callsPerOperation()).isEmpty();
    }

    @Test
    void aListOfFilesIsForTheOneDatabase() throws IOException {
        String one = PAIR.replace("[orders, stock]", "[orders]")
                .replace("{orders: [schema.sql, more/data.sql], stock: [stock.sql]}", "[schema.sql]");

        assertThat(read(one).prepare().sql()).containsOnlyKeys("orders");
    }

    @Test
    void aVariableIsTheValueOrTheDefault() {
        Map<String, String> environment = Map.of("A", "x", "EMPTY", "");
        assertThat(EnvironmentVariable.of("env.A").value(environment)).contains("x");
        assertThat(EnvironmentVariable.of("env.A:-y").value(environment)).contains("x");
        assertThat(EnvironmentVariable.of("env.B:-y:-z").value(environment)).contains("y:-z");
        assertThat(EnvironmentVariable.of("env.B:-").value(environment)).contains("");
        assertThat(EnvironmentVariable.of("env.EMPTY").value(environment)).contains("");
        assertThat(EnvironmentVariable.of("env.EMPTY:-y").value(environment)).contains("y");
        assertThat(EnvironmentVariable.of("env.B").value(environment)).isEmpty();
    }

    /** Each row: text of the good file, what it becomes, line of the mistake, words of the message. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dependsOn: [config]|dependsOn: [confg]|18|processes[1].dependsOn[0]: no process is named 'confg' - did you mean 'config'?",
                "dependsOn: [config]|dependsOn: [front]|18|processes[1].dependsOn[0]: the process depends on itself - remove it",
                "ports: [admin]|ports: [config]|19|processes[1].readiness.port: the process has no port 'admin' - known are: config",
                "[management, grpc]|[management, front, grpc]|8|processes[0].ports[1]: a process has the name 'front' too - give the port another name",
                "port: grpc}|port: grcp}|13|processes[0].readiness.checks[1].port: the process has no port 'grcp' - did you mean 'grpc'?",
                "tcp: true|tcp: false|13|processes[0].readiness.checks[1].tcp: can only be true - leave it out, and write a path",
                "tcp: true|tcp: true, path: /x|13|processes[0].readiness.checks[1].path: cannot be combined with tcp",
                "contains: UP|contain: UP|12|processes[0].readiness.checks[0].expect.contain: unknown key 'contain' - did you mean 'contains'?",
                "status: 204|status: 99|12|processes[0].readiness.checks[0].expect.status: must be between 100 and 599, not 99",
                "timeoutSeconds: 9|path: /x|10|processes[0].readiness.path: unknown key 'path'",
                "{path: /up, port: admin}|{port: admin}|19|processes[1].readiness.path: key 'path' is missing",
                "${port.config.grpc}|${port.config.grcp}|15|unknown placeholder '${port.config.grcp}' - did you mean 'port.config.grpc'?",
                "${port.admin}|${port.grpc}|16|processes[1].environment.OWN: unknown placeholder '${port.grpc}'",
                "${database.orders.name}|${database.orders.nam}|16|did you mean 'database.orders.name'?",
                "${env.ARCHDUET_UNSET:-plain}|${env.ARCHDUET_UNSET}|7|processes[0].command[2]: the environment variable ARCHDUET_UNSET is not set - set it, or write a default: ${env.ARCHDUET_UNSET:-default}",
                "${env.ARCHDUET_UNSET:-plain}|${env.9}|7|processes[0].command[2]: '${env.9}' names no environment variable",
                "{orders: [schema.sql|{order: [schema.sql|22|prepare.sql.order: no database is named 'order' - did you mean 'orders'?",
                "sql: {orders: [schema.sql, more/data.sql], stock: [stock.sql]}|sql: [schema.sql]|22|prepare.sql: does not say which of the databases it fills: orders, stock - write sql: {orders: [FILE]}",
                "databases: [orders, stock]|databases: []|22|prepare.sql: there is no database to run it in - add databases: [NAME]",
                "more/data.sql|schema.sql|22|prepare.sql.orders[1]: 'schema.sql' is in the list already",
                "processes: any|processes: some|24|topology.processes: must be one of any, not some",
                "processes: any|process: any|24|topology.process: unknown key 'process' - did you mean 'processes'?",
            })
    void saysWhereTheyAreWrong(String good, String bad, int line, String message) throws IOException {
        String text = PAIR.replace(good, bad);
        assertThat(text).isNotEqualTo(PAIR);
        assertThatExceptionOfType(UserErrorException.class)
                .isThrownBy(() -> read(text))
                .withMessageContaining(file + ":" + line + ": ")
                .withMessageContaining(message);
    }

    @Test
    void aCircleIsNamed() throws IOException {
        String circle =
                PAIR.replace("ports: [management, grpc]\n", "ports: [management, grpc]\n    dependsOn: [front]\n");

        assertThatExceptionOfType(UserErrorException.class)
                .isThrownBy(() -> read(circle))
                .withMessage(
                        file + ":9: processes[0].dependsOn: processes wait for each other: config -> front -> config"
                                + " - remove one of these dependencies");
    }

    private ArchitectureDescription read(String text) throws IOException {
        Files.writeString(file, text);
        return new DescriptionReader(home).architecture(file);
    }
}
