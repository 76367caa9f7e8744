package org.archduet.driver.nullserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class NullServerTest {
    @Test
    void answersEachRequestOnceHoweverItIsCut() throws Exception {
        String post = "POST /x HTTP/1.1\r\nHost: h\r\ncontent-length: 6000\r\n\r\n" + "b".repeat(6000);
        String all = "GET /1 HTTP/1.1\r\nHost: h\r\n\r\n" + post + "GET /2 HTTP/1.1\r\nHost: h\r\n\r\n";
        try (NullServer server = NullServer.start();
                Socket socket = new Socket("127.0.0.1", server.url().getPort())) {
            OutputStream out = socket.getOutputStream();
            for (int from = 0; from < all.length(); from += 700) {
                out.write(
                        all.substring(from, Math.min(all.length(), from + 700)).getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
            InputStream in = socket.getInputStream();
            StringBuilder answers = new StringBuilder();
            while (answers.toString().split("200 OK", -1).length - 1 < 3) {
                answers.append((char) in.read());
            }
            socket.shutdownOutput();
            answers.append(new String(in.readAllBytes(), StandardCharsets.US_ASCII));

            assertThat(answers.toString().split("200 OK", -1)).hasSize(4);
        }
    }
}
