package org.archduet.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import org.archduet.harness.run.RemoteDriver;
import org.archduet.result.failure.FailureWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A driver on another host than the systems. */
final class RemoteDriverOptions {

    @Option(
            names = "--driver-via",
            paramLabel = "COMMAND",
            description = {
                "runs the driver on another host, for example \"ssh loadgen\": the shell command line for that host is"
                        + " appended as the last argument. JDK, checkout and results folder must have the same paths on both hosts"
            })
    private @Nullable String via;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description = "with --driver-via: the address of this machine at which the driver reaches the systems")
    private @Nullable InetAddress listen;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** @throws ParameterException when one is there without the other, or the address is not this machine's */
    Optional<RemoteDriver> driver() {
        if (via == null && listen == null) {
            return Optional.empty();
        }
        if (via == null || listen == null || via.isBlank()) {
            throw wrong(
                    "--driver-via and --listen need each other: the first starts the driver, the second is the address where it reaches the systems");
        }
        try (ServerSocket probe = new ServerSocket(0, 1, listen)) {
            return Optional.of(new RemoteDriver(List.of(via.strip().split("\\s+")), probe.getInetAddress()));
        } catch (IOException e) {
            throw wrong("--listen: " + listen.getHostAddress() + " is not an address of this machine ("
                    + FailureWords.of(e) + ")");
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
