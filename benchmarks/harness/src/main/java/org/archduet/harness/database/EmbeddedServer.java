package org.archduet.harness.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archduet.harness.process.ChildCommand;
import org.archduet.harness.process.ChildProcess;
import org.archduet.harness.process.CommandRun;
import org.archduet.harness.process.EndSignal;
import org.archduet.harness.process.FreePorts;
import org.archduet.harness.process.LogTail;
import org.archduet.harness.process.ProcessException;
import org.archduet.harness.process.ProcessGuard;
import org.archduet.result.failure.FailureWords;

/**
 * A PostgreSQL of our own in a temporary folder. It is started directly and not through pg_ctl, so that it is a child
 * of this JVM.
 */
public final class EmbeddedServer implements DatabaseServer {

    private static final String USER = "archduet";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_GRACE = Duration.ofSeconds(5);

    private final ChildProcess postmaster;
    private final DatabaseAddress address;

    private EmbeddedServer(ChildProcess postmaster, DatabaseAddress address) {
        this.postmaster = postmaster;
        this.address = address;
    }

    /**
     * @param folder empty or missing; everything of the server is kept in it
     * @throws DatabaseException with the end of its log when it does not start
     */
    public static EmbeddedServer start(Path folder, ProcessGuard guard) {
        Path binaries = PostgresBinaries.unpacked().resolve("bin");
        String password = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));
        try {
            Files.createDirectories(folder);
            Path passwordFile = Files.writeString(folder.resolve("password"), password);
            CommandRun.run(initdb(binaries, folder, passwordFile), guard, START_LIMIT);
            Files.delete(passwordFile);
        } catch (ProcessException e) {
            throw new DatabaseException(
                    "PostgreSQL cannot be set up on this machine: " + e.getMessage()
                            + " - use your own server with --database-url",
                    e);
        } catch (IOException e) {
            throw new DatabaseException("the folder of PostgreSQL cannot be used: " + FailureWords.of(e), e);
        }
        int port = FreePorts.find(1).get(0);
        ChildProcess postmaster = ChildProcess.start(postgres(binaries, folder, port), guard);
        DatabaseAddress address = new DatabaseAddress("127.0.0.1", port, "postgres", USER, password);
        EmbeddedServer server = new EmbeddedServer(postmaster, address);
        server.awaitReady();
        return server;
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!AdminSession.answers(address)) {
            if (!postmaster.isAlive() || System.nanoTime() > deadline) {
                String problem = postmaster.isAlive() ? "did not become ready" : "died while starting";
                close();
                throw new DatabaseException("PostgreSQL " + problem + LogTail.describe(postmaster.log()));
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                close();
                throw new DatabaseException("interrupted while PostgreSQL was starting", e);
            }
        }
    }

    private static ChildCommand initdb(Path binaries, Path folder, Path passwordFile) {
        List<String> words = notAsRoot(binaries.resolve("initdb"));
        words.addAll(List.of("-D", folder.resolve("data").toString(), "-U", USER, "-A", "scram-sha-256"));
        words.addAll(List.of("--pwfile", passwordFile.toString(), "-E", "UTF8", "--locale=C", "--no-sync"));
        return new ChildCommand(
                "initdb", words, Map.of("LC_ALL", "C"), folder, folder.resolve("initdb.log"), EndSignal.KILL);
    }

    private static ChildCommand postgres(Path binaries, Path folder, int port) {
        List<String> words = notAsRoot(binaries.resolve("postgres"));
        words.addAll(List.of("-D", folder.resolve("data").toString(), "-p", Integer.toString(port)));
        for (Map<String, String> settings :
                List.of(ServerSettings.DURABILITY, ServerSettings.EMBEDDED, ServerSettings.SURROUNDINGS)) {
            settings.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        }
        return new ChildCommand(
                "PostgreSQL", words, Map.of("LC_ALL", "C"), folder, folder.resolve("postgres.log"), EndSignal.QUIT);
    }

    /**
     * PostgreSQL refuses to run as root; in a user namespace without mappings root is nobody, and the process id stays
     * the same.
     */
    private static List<String> notAsRoot(Path program) {
        List<String> words = new ArrayList<>();
        try {
            if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
                words.addAll(List.of("unshare", "--user"));
            }
        } catch (IOException | UnsupportedOperationException e) {
            // no way to tell: PostgreSQL says so itself when it is root
        }
        words.add(program.toString());
        return words;
    }

    @Override
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public long pid() {
        return postmaster.pid();
    }

    @Override
    public Map<String, String> requiredSettings() {
        return ServerSettings.requiredOfEmbedded();
    }

    @Override
    public Optional<Path> log() {
        return Optional.of(postmaster.log());
    }

    /** Immediate shutdown: the data is thrown away anyway. */
    @Override
    public void close() {
        if (postmaster.isAlive()) {
            postmaster.signal("QUIT");
        }
        postmaster.awaitEnd(STOP_GRACE);
    }
}
