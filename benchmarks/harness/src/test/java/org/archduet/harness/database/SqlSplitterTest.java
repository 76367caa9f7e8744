package org.archduet.harness.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlSplitterTest {

    /** Each holds a semicolon that does not end it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'a;b', 'it''s;', E'\\'; \\\\', U&'x;', N'y;'",
                "SELECT \"odd;name\" FROM \"a\"\"b;\"",
                "SELECT 1 -- no; end",
                "SELECT 1 /* a; /* b; */ c; */ + 2",
                "DO $$ BEGIN PERFORM 1; PERFORM 2; END $$",
                "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $body$ BEGIN RETURN '$$;'; END; $body$",
                "CREATE OR REPLACE FUNCTION f(n int) RETURNS int BEGIN ATOMIC SELECT CASE WHEN n = 1 THEN 2 END; SELECT n; END",
                "CREATE PROCEDURE p() BEGIN ATOMIC INSERT INTO a VALUES (1); INSERT INTO a VALUES (2); END",
                "CREATE RULE r AS ON INSERT TO a DO (DELETE FROM b; DELETE FROM c)",
                "SELECT $1 + a$b$c, $ä$;$ä$ FROM täble",
                "SELECT 1 ? '{\"a\": [1;2]}', {d '2020-01-01;'}",
            })
    void keepsAStatementWhole(String statement) {
        String script = "SELECT 0;\n\n" + statement + "\n;SELECT 9";
        List<SqlStatement> statements = SqlSplitter.split(script);

        assertThat(statements).hasSize(3);
        assertThat(statements.get(1).text().strip()).isEqualTo(statement);
        assertThat(statements).extracting(SqlStatement::line).containsExactly(1, 3, 4);
    }

    @Test
    void leavesOutWhatIsEmpty() {
        assertThat(SqlSplitter.split("\ufeff-- first;\n;; /* ; */ ;\n BEGIN; COMMIT;\n-- last"))
                .extracting(SqlStatement::text)
                .containsExactly("BEGIN", "COMMIT");
    }

    @Test
    void readsTheRowsOfACopyAndTheDumpsOwnCommands() {
        List<SqlStatement> statements = SqlSplitter.split(
                "\\restrict abc\nCOPY public.shelf (book, n) FROM stdin;\none;\t1\ntwo\t\\N\n\\.\n\nSELECT 1;\n\\unrestrict abc\n");

        assertThat(statements)
                .containsExactly(
                        new SqlStatement("COPY public.shelf (book, n) FROM stdin", 2, "one;\t1\ntwo\t\\N\n"),
                        new SqlStatement("SELECT 1", 7, ""));
    }

    @Test
    void knowsTheLineOfAPositionInCharacters() {
        assertThat(new SqlStatement("SELECT '\ud83d\ude00',\n x", 5, "").lineOf(13))
                .isEqualTo(6);
        assertThat(new SqlStatement("SELECT\nx", 5, "").lineOf(0)).isEqualTo(5);
    }

    @Test
    void longTextsAndLongScriptsTakeNoTime() {
        String insert = "INSERT INTO a VALUES ('" + "it''s ".repeat(20_000) + "');\n";
        assertThat(SqlSplitter.split(insert.repeat(100))).hasSize(100);
        assertThat(SqlSplitter.split("INSERT INTO a VALUES (1, 'x');\n".repeat(100_000)))
                .hasSize(100_000)
                .last()
                .extracting(SqlStatement::line)
                .isEqualTo(100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 'a", "SELECT E'a\\'", "SELECT \"a", "SELECT $x$ a $y$", "/* a /* b */"})
    void refusesAQuoteWithoutAnEnd(String open) {
        assertThatExceptionOfType(SqlScriptException.class)
                .isThrownBy(() -> SqlSplitter.split("SELECT 1;\n" + open + "\n;"))
                .withMessageContaining("has no end")
                .satisfies(e -> assertThat(e.line()).isEqualTo(2));
    }

    @Test
    void refusesCommandsOfPsql() {
        assertThatExceptionOfType(SqlScriptException.class)
                .isThrownBy(() -> SqlSplitter.split("SELECT 1;\n\\copy a from 'x.csv'\n"))
                .withMessage("'\\copy' is a command of psql, which only psql knows"
                        + " - remove it, or run psql in prepare.command")
                .satisfies(e -> assertThat(e.line()).isEqualTo(2));
        assertThatExceptionOfType(SqlScriptException.class)
                .isThrownBy(() -> SqlSplitter.split("COPY a FROM STDIN;\n1\n"))
                .withMessageContaining("a line with \\. is missing");
    }
}
