package org.archduet.harness.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.archduet.harness.process.ProcessGuard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlScriptIT {

    private static EmbeddedServer server;
    private static ProcessGuard guard;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        guard = new ProcessGuard(java.nio.file.Files.createTempDirectory("archduet-"));
        server = EmbeddedServer.start(folder.resolve("postgres"), guard);
    }

    @AfterAll
    static void stop() {
        server.close();
        guard.close();
    }

    @Test
    void runsWhatPsqlRuns() {
        SqlScript.run("""
                CREATE TABLE shelf (book text PRIMARY KEY, tags jsonb); -- a comment; with a semicolon
                INSERT INTO shelf VALUES ('it''s; one', '{"a": 1}'), (E'two\\n;', NULL);
                CREATE FUNCTION books() RETURNS bigint LANGUAGE plpgsql AS $f$
                BEGIN RETURN (SELECT count(*) FROM shelf); END; $f$;
                CREATE FUNCTION half(n int) RETURNS int
                BEGIN ATOMIC SELECT CASE WHEN n > 0 THEN n / 2 END; END;
                COPY shelf (book, tags) FROM STDIN;
                three;\t{"b": 2}
                four\t\\N
                \\.
                SELECT * FROM shelf WHERE tags ? 'a';
                BEGIN; INSERT INTO shelf VALUES ('five'); ROLLBACK;
                CREATE INDEX CONCURRENTLY by_tags ON shelf (tags);
                VACUUM shelf""", server.address());

        try (AdminSession session = AdminSession.open(server.address())) {
            assertThat(session.value("SELECT books()")).isEqualTo("4");
            assertThat(session.value("SELECT half(9)")).isEqualTo("4");
            assertThat(session.value("SELECT string_agg(book, '|' ORDER BY book) FROM shelf"))
                    .isEqualTo("four|it's; one|three;|two\n;");
        }
    }

    /** Each row: a script with # as line break, the line, words of the message. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT 1;#SELEC 2|2|syntax error at or near \"SELEC\"",
                "CREATE TABLE t (a int);##INSERT INTO t#  VALUES#  (1,#  x)|6|column \"x\" does not exist",
                "CREATE TABLE u (a int PRIMARY KEY);#INSERT INTO u VALUES (1), (1)|2|duplicate key value violates unique constraint \"u_pkey\" (Key (a)=(1) already exists.)",
                "CREATE TABLE v (a int);#COPY v FROM STDIN;#1#x#\\.|2|invalid input syntax for type integer: \"x\", in COPY v, line 2, column a: \"x\"",
                "BEGIN;#SELECT 1|0|its last transaction stays open - end it with COMMIT;",
            })
    void saysTheLineOfAMistake(String script, int line, String message) {
        assertThatExceptionOfType(SqlScriptException.class)
                .isThrownBy(() -> SqlScript.run(script.replace('#', '\n'), server.address()))
                .withMessageStartingWith(message)
                .satisfies(e -> assertThat(e.line()).isEqualTo(line));
    }
}
