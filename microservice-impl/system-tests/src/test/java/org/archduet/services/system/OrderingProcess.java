package org.archduet.services.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The ordering service started beside the harness, because it must die at another step each time. */
final class OrderingProcess implements AutoCloseable {
    private static final Path JAR =
            Path.of("../ordering-service/target/ordering-service.jar").toAbsolutePath();
    private static final Path LOG =
            Path.of("target", "crash-logs", "ordering-crashing.log").toAbsolutePath();

    private static final Duration START = Duration.ofSeconds(90);

    private final Process process;

    private OrderingProcess(LaunchedServices shop, String crashVariable, String crashAt) {
        if (shop.process("ordering").isAlive()) {
            shop.process("ordering").kill();
        }
        URI url = shop.process("ordering").url();
        ProcessBuilder start = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx192m",
                "-jar",
                JAR.toString());
        start.environment().put("SERVER_PORT", String.valueOf(url.getPort()));
        start.environment().put("DATABASE_URL", shop.databaseUrl("ordering"));
        start.environment().put("DATABASE_CONNECTIONS", "6");
        for (String context : new String[] {"pricing", "inventory", "payment"}) {
            start.environment()
                    .put(
                            context.toUpperCase(Locale.ROOT) + "_URL",
                            shop.process(context).url().toString());
        }
        start.environment().put(crashVariable, crashAt);
        start.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        try {
            Files.createDirectories(LOG.getParent());
            process = start.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Takes the place of the shop's own ordering process, to die where a request takes a step. Returns when it is
     * ready.
     */
    static OrderingProcess crashingInARequest(LaunchedServices shop, String crashAt) {
        OrderingProcess ordering = new OrderingProcess(shop, "SAGA_CRASH_AT", crashAt);
        Buyer asker = new Buyer(shop.process("ordering").url());
        Await.within(START, () -> asker.get("/ops/ready").status() == 200 ? "" : "not ready");
        return ordering;
    }

    /** Takes its place to die where recovery takes a step, which may be before it is ready. */
    static OrderingProcess crashingInRecovery(LaunchedServices shop, String crashAt) {
        return new OrderingProcess(shop, "SAGA_RECOVERY_CRASH_AT", crashAt);
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

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
