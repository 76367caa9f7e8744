package org.archduet.harness.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Finds the postmaster behind a session among the processes of this machine, if it runs here and can be seen.
 *
 * <p>A backend titles itself, for example, {@code postgres: user database 127.0.0.1(40312) idle}: the port is the
 * session's own and names one backend. A server in a container has another number for its backend than this machine, so
 * when the process of the number it told has no such title, all are looked through. The postmaster is the backend's
 * parent.
 */
final class LocalPostmaster {

    private static final Pattern NAME = Pattern.compile("\\((postgres|postmaster)\\)");

    private final Path proc;

    LocalPostmaster(Path proc) {
        this.proc = proc;
    }

    /** Empty when the server runs elsewhere, or where its processes cannot be seen. */
    static OptionalLong of(AdminSession session) {
        String clientPort = session.value("SELECT coalesce(inet_client_port(), -1)");
        long backend = Long.parseLong(session.value("SELECT pg_backend_pid()"));
        return new LocalPostmaster(Path.of("/proc")).of(backend, Integer.parseInt(clientPort));
    }

    /** @param told process id that the server has for the backend of the session */
    OptionalLong of(long told, int clientPort) {
        Path there = proc.resolve(Long.toString(told));
        if (serves(there, clientPort)) {
            return parent(there);
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : processes) {
                if (serves(process, clientPort)) {
                    return parent(process);
                }
            }
        } catch (IOException unreadable) {
            return OptionalLong.empty();
        }
        return OptionalLong.empty();
    }

    private static boolean serves(Path process, int clientPort) {
        return read(process.resolve("cmdline"))
                .filter(title -> title.startsWith("postgres:") && title.contains("(" + clientPort + ")"))
                .isPresent();
    }

    /** Fields behind the name in parentheses: state, then parent (proc_pid_stat(5)). */
    private OptionalLong parent(Path backend) {
        return read(backend.resolve("stat"))
                .map(stat -> stat.substring(stat.lastIndexOf(')') + 1).strip().split("\\s+"))
                .map(fields -> Long.parseLong(fields[1]))
                .filter(this::isPostgres)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    private boolean isPostgres(long pid) {
        return read(proc.resolve(Long.toString(pid)).resolve("stat"))
                .filter(stat -> NAME.matcher(stat).find())
                .isPresent();
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
