package org.archduet.monolith.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Extra commits for each request, with which the harness finds out what a commit costs in place: inserts of one number,
 * each in a transaction that is committed alone. The table lies outside of the schemas of the contexts. Off, and then
 * one volatile read for each request, until somebody who knows the secret of this process sets an amount.
 */
@Component
final class CommitDose {
    /** Largest amount that it takes. */
    static final int MAXIMUM = 16;

    private static final String SCHEMA = "CREATE SCHEMA IF NOT EXISTS dose";
    private static final String TABLE = "CREATE TABLE IF NOT EXISTS dose.commits (amount integer NOT NULL)";
    private static final String INSERT = "INSERT INTO dose.commits (amount) VALUES (1)";

    private final DataSource pool;
    private final String secret;
    private volatile int amount;

    /** @param secret empty for none: then nothing can be set */
    CommitDose(DataSource pool, @Value("${shop.dose.secret}") String secret) {
        this.pool = pool;
        this.secret = secret;
    }

    /** Whether this process was given a secret. */
    boolean canBeSet() {
        return !secret.isEmpty();
    }

    /** Whether somebody knows the secret; takes as long for a wrong one of its length as for the right one. */
    boolean isSecret(@Nullable String claimed) {
        return claimed != null
                && canBeSet()
                && MessageDigest.isEqual(
                        claimed.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    /** From now on each request makes so many commits. @param commits 0 for none */
    synchronized void set(int commits) {
        if (commits > 0) {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(SCHEMA);
                statement.execute(TABLE);
            } catch (SQLException e) {
                throw new IllegalStateException("The table of extra commits cannot be made", e);
            }
        }
        amount = commits;
    }

    /** Makes the extra commits of a request. */
    void give() {
        int commits = amount;
        for (int commit = 0; commit < commits; commit++) {
            try (Connection connection = pool.getConnection();
                    PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("An extra commit failed", e);
            }
        }
    }
}
