package org.archduet.harness.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.archduet.harness.config.ConfigurationException;
import org.archduet.harness.config.Preparation.SqlFile;
import org.archduet.harness.database.DatabaseAddress;
import org.archduet.harness.database.SqlScript;
import org.archduet.harness.database.SqlScriptException;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.Location;
import org.archduet.result.folder.Sha256;

/** Runs the SQL files of an architecture; a mistake in one is reported with its own file and line. */
final class SqlSeed {

    private SqlSeed() {}

    static void run(SqlFile sql, DatabaseAddress database) {
        try {
            SqlScript.run(new String(content(sql), StandardCharsets.UTF_8), database);
        } catch (SqlScriptException e) {
            throw new ConfigurationException(
                    new Location(sql.file(), e.line(), ""), String.valueOf(e.getMessage()), "");
        }
    }

    /** What the content of the databases depends on. */
    static String digest(SqlFile sql) {
        return sql.file() + "=" + Sha256.of(content(sql));
    }

    private static byte[] content(SqlFile sql) {
        try {
            return Files.readAllBytes(sql.file());
        } catch (IOException e) {
            throw new ConfigurationException(
                    sql.location(),
                    FailureWords.of("cannot read", sql.file(), e),
                    "write its path relative to this file");
        }
    }
}
