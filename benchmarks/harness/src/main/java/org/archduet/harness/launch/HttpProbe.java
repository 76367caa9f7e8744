package org.archduet.harness.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a process about itself, with a limit on the answer. No client is kept: the harness must not hold threads while it measures. */
final class HttpProbe {

    private static final int LIMIT_MILLIS = (int) LaunchDefaults.ANSWER_LIMIT.toMillis();

    private HttpProbe() {}

    /** True when it answers 200. */
    static boolean answersOk(URI url) {
        try {
            HttpURLConnection connection = open(url);
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
        HttpURLConnection connection = open(url);
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

    private static HttpURLConnection open(URI url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        connection.setConnectTimeout(LIMIT_MILLIS);
        connection.setReadTimeout(LIMIT_MILLIS);
        connection.setUseCaches(false);
        return connection;
    }
}
