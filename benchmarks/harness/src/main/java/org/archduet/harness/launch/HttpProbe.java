package org.archduet.harness.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/**
 * Asks a process about itself, with a limit on the answer. No client is kept: the harness must not hold threads while
 * it measures.
 */
final class HttpProbe {

    private HttpProbe() {}

    /** True when it answers 200. */
    static boolean answersOk(URI url) {
        try {
            HttpURLConnection connection = open(url, LaunchDefaults.READINESS_ANSWER_LIMIT);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
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

    private static HttpURLConnection open(URI url, Duration limit) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        connection.setConnectTimeout((int) limit.toMillis());
        connection.setReadTimeout((int) limit.toMillis());
        connection.setUseCaches(false);
        return connection;
    }
}
