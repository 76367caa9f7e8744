package org.archduet.harness.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks a process about itself, with a limit on the answer. No client is kept: the harness must not hold threads while
 * it measures.
 */
final class HttpProbe {

    private static final int MOST_BYTES = 65_536;

    private HttpProbe() {}

    /** An answer. @param body its first 64 KiB, as UTF-8 */
    record Answer(int status, String body) {}

    /** Whatever it answers. */
    static Answer ask(URI url) throws IOException {
        HttpURLConnection connection = open(url, LaunchDefaults.READINESS_ANSWER_LIMIT);
        connection.setInstanceFollowRedirects(false);
        try {
            return answer(connection);
        } finally {
            connection.disconnect();
        }
    }

    /** Body of an answer 200. */
    static byte[] get(URI url) throws IOException {
        HttpURLConnection connection = open(url, LaunchDefaults.COUNTER_ANSWER_LIMIT);
        try {
            if (connection.getResponseCode() != 200) {
                throw new IOException("status " + connection.getResponseCode());
            }
            try (InputStream body = connection.getInputStream()) {
                return body.readAllBytes();
            }
        } finally {
            connection.disconnect();
        }
    }

    /** Whatever it answers to a PUT without a body that has one more header. */
    static Answer put(URI url, String header, String value) throws IOException {
        HttpURLConnection connection = open(url, LaunchDefaults.COUNTER_ANSWER_LIMIT);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod("PUT");
        connection.setRequestProperty(header, value);
        connection.setFixedLengthStreamingMode(0);
        connection.setDoOutput(true);
        try {
            connection.getOutputStream().close();
            return answer(connection);
        } finally {
            connection.disconnect();
        }
    }

    private static Answer answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        InputStream stream = status < 400 ? connection.getInputStream() : connection.getErrorStream();
        byte[] body = stream == null ? new byte[0] : stream.readNBytes(MOST_BYTES);
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private static HttpURLConnection open(URI url, Duration limit) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        connection.setConnectTimeout((int) limit.toMillis());
        connection.setReadTimeout((int) limit.toMillis());
        connection.setUseCaches(false);
        return connection;
    }
}
