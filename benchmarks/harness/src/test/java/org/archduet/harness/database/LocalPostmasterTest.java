package org.archduet.harness.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostmasterTest {

    private static final int CLIENT_PORT = 40312;

    @TempDir
    private Path proc;

    @Test
    void isTheParentOfTheBackendThatServesTheSession() throws IOException {
        process(70, "postgres", 1, "/usr/lib/postgresql/15/bin/postgres -D data");
        process(75, "postgres", 70, "postgres: 15/main: u d 127.0.0.1(40312) SELECT");

        assertThat(new LocalPostmaster(proc).of(75, CLIENT_PORT)).hasValue(70);
    }

    @Test
    void isFoundByTheTitleWhenAContainerCountsOtherwise() throws IOException {
        process(9, "sh", 1, "sh -c grep postgres: u d (40312)");
        process(70, "postgres", 1, "postgres");
        process(74, "postgres", 70, "postgres: u d 172.17.0.1(40311) idle");
        process(75, "postgres", 70, "postgres: u d 172.17.0.1(40312) idle");

        assertThat(new LocalPostmaster(proc).of(9, CLIENT_PORT)).hasValue(70);
    }

    @Test
    void isAbsentWhenNoProcessHereServesTheSession() throws IOException {
        process(70, "postgres", 1, "postgres");
        process(75, "postgres", 70, "postgres: u d 127.0.0.1(1) idle");
        process(80, "pooler", 1, "pooler");
        process(85, "postgres", 80, "postgres: u d 127.0.0.1(2) idle");

        assertThat(new LocalPostmaster(proc).of(75, CLIENT_PORT)).isEmpty();
        assertThat(new LocalPostmaster(proc).of(85, 2))
                .as("its parent is no postmaster")
                .isEmpty();
    }

    private void process(long pid, String name, long parent, String commandLine) throws IOException {
        Path folder = Files.createDirectories(proc.resolve(Long.toString(pid)));
        Files.writeString(folder.resolve("stat"), pid + " (" + name + ") S " + parent + " 1 1 0");
        Files.writeString(
                folder.resolve("cmdline"), commandLine.replace(' ', '\0').replace("postgres:\0", "postgres: "));
    }
}
