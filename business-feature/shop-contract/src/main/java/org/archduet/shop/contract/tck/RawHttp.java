package org.archduet.shop.contract.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/** Sends request lines that a well-behaved client refuses to send. */
final class RawHttp {
    private RawHttp() {}

    static Answer get(URI base, String path) {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(
                    "GET " + path,
                    Integer.parseInt(text.split(" ")[1]),
                    HttpHeaders.of(Map.of(), (name, value) -> true),
                    text,
                    JsonNodeFactory.instance.nullNode());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
