package org.archduet.harness.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a server that a user runs offers, as far as a run depends on it.
 *
 * @param version as {@code server_version_num} has it, such as 150018
 * @param user of the address, as the server calls it
 * @param mayCreateDatabases CREATEDB or superuser
 * @param mayCheckpoint member of {@code pg_checkpoint} or superuser
 * @param settings values by name, as SHOW prints them
 */
record ServerFacts(
        int version, String user, boolean mayCreateDatabases, boolean mayCheckpoint, Map<String, String> settings) {

    /** The first with {@code CREATE DATABASE … STRATEGY} and with {@code pg_checkpoint}. */
    static final int LEAST_MAJOR = 15;

    private static final String CREATE_DATABASES =
            "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user";
    private static final String CHECKPOINT = "SELECT pg_has_role('pg_checkpoint', 'USAGE')";

    static ServerFacts of(AdminSession session, Map<String, String> required) {
        int version = Integer.parseInt(session.value("SHOW server_version_num"));
        Map<String, String> settings = new LinkedHashMap<>();
        required.keySet().forEach(name -> settings.put(name, session.value("SHOW " + name)));
        return new ServerFacts(
                version,
                session.value("SELECT current_user"),
                isTrue(session.value(CREATE_DATABASES)),
                version / 10_000 >= LEAST_MAJOR && mayCheckpoint(session),
                settings);
    }

    /** Of a server of at least {@link #LEAST_MAJOR}. */
    static boolean mayCheckpoint(AdminSession session) {
        return isTrue(session.value(CHECKPOINT));
    }

    static String grantCheckpoint(String user) {
        return "GRANT pg_checkpoint TO " + quoted(user) + ";";
    }

    private static boolean isTrue(String value) {
        return value.equals("t");
    }

    /** Everything that is missing, each with what mends it; empty when the server will do. */
    List<String> missing(Map<String, String> required) {
        if (version / 10_000 < LEAST_MAJOR) {
            return List.of("it is PostgreSQL " + version / 10_000 + " - use " + LEAST_MAJOR
                    + " or newer, or leave --database-url out");
        }
        List<String> missing = new ArrayList<>();
        if (!mayCreateDatabases) {
            missing.add(user + " may not create the databases of each start - as a superuser: ALTER ROLE "
                    + quoted(user) + " CREATEDB;");
        }
        if (!mayCheckpoint) {
            missing.add(
                    user + " may not run the checkpoint before each start - as a superuser: " + grantCheckpoint(user));
        }
        required.forEach((name, value) -> {
            String found = String.valueOf(settings.get(name));
            if (!found.equals(value)) {
                missing.add(name + " is " + found + ", but a measurement needs " + value
                        + " - as a superuser: ALTER SYSTEM SET " + name + " = " + value
                        + "; SELECT pg_reload_conf();");
            }
        });
        return missing;
    }

    private static String quoted(String user) {
        return "\"" + user.replace("\"", "\"\"") + "\"";
    }
}
