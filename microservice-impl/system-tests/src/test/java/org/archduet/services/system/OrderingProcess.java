package org.archduet.services.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The ordering service started beside the harness, because it must die at another step each time. Its first start
 * leaves an archive of its class data, which saves the many later ones half of their time.
 */
final class OrderingProcess implements AutoCloseable {
    private static final Path JAR =
            Path.of("../ordering-service/target/ordering-service.jar").toAbsolutePath();
    private static final Path LOGS = Path.of("target", "crash-logs").toAbsolutePath();
    private static final Path LOG = LOGS.resolve("ordering-crashing.log");
    private static final Path CLASS_DATA = LOGS.resolve("ordering.jsa");

    private static final Duration START = Duration.ofSeconds(90);

    private final Process process;
    private final Buyer asker;

    private OrderingProcess(LaunchedServices shop, String classData, Map<String, String> crash) {
        if (shop.process("ordering").isAlive()) {
            shop.process("ordering").kill();
        }
        URI url = shop.process("ordering").url();
        ProcessBuilder start = new ProcessBuilder(command(classData));
        start.environment().put("SERVER_PORT", String.valueOf(url.getPort()));
        start.environment().put("DATABASE_URL", shop.databaseUrl("ordering"));
        start.environment().put("DATABASE_CONNECTIONS", "6");
        for (String context : new String[] {"pricing", "inventory", "payment"}) {
            start.environment()
                    .put(
                            context.toUpperCase(Locale.ROOT) + "_URL",
                            shop.process(context).url().toString());
        }
        start.environment().putAll(crash);
        start.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        try {
            process = start.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        asker = new Buyer(url);
    }

    private static List<String> command(String classData) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx192m"));
        command.add(classData + CLASS_DATA);
        command.add("-jar");
        command.add(JAR.toString());
        return command;
    }

    /** Starts it once and lets it end in order, for the archive of its class data. */
    static void keepClassData(LaunchedServices shop) throws IOException, InterruptedException {
        Files.createDirectories(LOGS);
        Files.deleteIfExists(CLASS_DATA);
        try (OrderingProcess first = new OrderingProcess(shop, "-XX:ArchiveClassesAtExit=", Map.of())) {
            first.awaitReady();
            first.process.destroy();
            first.awaitEnd();
        }
    }

    /**
     * Takes the place of the shop's own ordering process, to die where a request takes a step. Returns when it is
     * ready.
     */
    static OrderingProcess crashingInARequest(LaunchedServices shop, String crashAt) {
        OrderingProcess ordering = later(shop, Map.of("SAGA_CRASH_AT", crashAt));
        ordering.awaitReady();
        return ordering;
    }

    /** Takes its place to die where recovery takes a step, which may be before it is ready. */
    static OrderingProcess crashingInRecovery(LaunchedServices shop, String crashAt) {
        return later(shop, Map.of("SAGA_RECOVERY_CRASH_AT", crashAt));
    }

    /** Takes its place to live. Returns when it is ready. */
    static OrderingProcess sound(LaunchedServices shop) {
        OrderingProcess ordering = later(shop, Map.of());
        ordering.awaitReady();
        return ordering;
    }

    private static OrderingProcess later(LaunchedServices shop, Map<String, String> crash) {
        return new OrderingProcess(shop, "-XX:SharedArchiveFile=", crash);
    }

    private void awaitReady() {
        Await.within(START, () -> asker.get("/ops/ready").status() == 200 ? "" : "not ready");
    }

    /** @return the exit code, once it has died */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the ordering service did not die");
        }
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Kills it, and returns when its port is free. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
