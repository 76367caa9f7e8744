package org.archduet.harness.database;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.archduet.result.failure.FailureWords;
import org.postgresql.Driver;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A script as {@code psql} would run it: statement by statement in one session, each committed at once unless the
 * script begins a transaction, and stopped at the first error. Rows after {@code COPY ... FROM STDIN} are read.
 *
 * <pre>{@code
 * SqlScript.run("CREATE TABLE shelf (book text);\nINSERT INTO shelf VALUES ('one')", database);
 * }</pre>
 */
public final class SqlScript {

    private SqlScript() {}

    /** @throws SqlScriptException with the line of the first statement that fails */
    public static void run(String script, DatabaseAddress database) {
        // "simple": the driver passes a statement on as it is, and does not look into it for parameters or semicolons
        Properties properties = new Properties();
        properties.setProperty("preferQueryMode", "simple");
        properties.setProperty("ApplicationName", "archduet harness");
        try (Connection connection = new Driver().connect(database.jdbcUrl(), properties)) {
            if (connection == null) {
                throw new SQLException("no PostgreSQL address: " + database.host() + ":" + database.port());
            }
            BaseConnection session = connection.unwrap(BaseConnection.class);
            for (SqlStatement statement : SqlSplitter.split(script)) {
                run(statement, session);
            }
            if (session.getTransactionState() != TransactionState.IDLE) {
                throw new SqlScriptException(0, "its last transaction stays open - end it with COMMIT;");
            }
        } catch (SQLException e) {
            throw new SqlScriptException(0, "the database cannot be used: " + e.getMessage(), e);
        }
    }

    private static void run(SqlStatement sql, BaseConnection session) {
        try (Statement statement = session.createStatement()) {
            statement.setEscapeProcessing(false);
            if (sql.isCopy()) {
                new CopyManager(session).copyIn(sql.text(), new StringReader(sql.copied()));
            } else {
                statement.execute(sql.text());
            }
        } catch (PSQLException e) {
            ServerErrorMessage message = e.getServerErrorMessage();
            throw message == null
                    ? new SqlScriptException(sql.line(), FailureWords.of(e), e)
                    : new SqlScriptException(sql.lineOf(message.getPosition()), words(message), e);
        } catch (SQLException | IOException e) {
            throw new SqlScriptException(sql.line(), String.valueOf(e.getMessage()), e);
        }
    }

    private static String words(ServerErrorMessage message) {
        StringBuilder text = new StringBuilder(String.valueOf(message.getMessage()));
        if (message.getDetail() != null) {
            text.append(" (").append(message.getDetail()).append(')');
        }
        if (message.getWhere() != null) {
            text.append(", in ").append(message.getWhere().replaceAll("\\s*\\n\\s*", ", "));
        }
        if (message.getHint() != null) {
            text.append(" - ").append(message.getHint());
        }
        return text.toString();
    }
}
