package org.archduet.harness.launch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import org.archduet.harness.config.ReadinessCheck;
import org.archduet.result.failure.FailureWords;

/**
 * One readiness check of a started process.
 *
 * @param url base address of the port that it asks
 * @param placeholder what stands for the port in the architecture, for messages
 */
record ReadinessProbe(ReadinessCheck check, URI url, String placeholder) {

    private static final int SHOWN = 200;

    /** What it saw instead of what it expects; empty when the check passes. */
    Optional<String> finding() {
        try {
            return check instanceof ReadinessCheck.Http http ? finding(http) : connection();
        } catch (ConnectException e) {
            return Optional.of("nothing listens on port " + url.getPort() + " (" + placeholder + ")");
        } catch (IOException e) {
            return Optional.of(FailureWords.of(e));
        }
    }

    private Optional<String> finding(ReadinessCheck.Http http) throws IOException {
        HttpProbe.Answer answer = HttpProbe.ask(url.resolve(http.path()));
        if (answer.status() != http.status()) {
            return Optional.of("it answered " + answer.status());
        }
        return http.contains()
                .filter(text -> !answer.body().contains(text))
                .map(text -> "it answered " + answer.status() + " with " + shown(answer.body()));
    }

    private static String shown(String body) {
        String line = body.strip().replaceAll("\\p{Cntrl}+", " ");
        return line.isEmpty()
                ? "an empty body"
                : "'" + (line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line) + "'";
    }

    private Optional<String> connection() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(bare(url.getHost()), url.getPort()), (int)
                    LaunchDefaults.READINESS_ANSWER_LIMIT.toMillis());
            return Optional.empty();
        }
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** The check in words. */
    @Override
    public String toString() {
        if (check instanceof ReadinessCheck.Http http) {
            String body = http.contains().map(text -> " with '" + text + "'").orElse("");
            return "GET " + url.resolve(http.path()) + " must answer " + http.status() + body;
        }
        return "a TCP connection to " + url.getAuthority() + " must be accepted";
    }
}
