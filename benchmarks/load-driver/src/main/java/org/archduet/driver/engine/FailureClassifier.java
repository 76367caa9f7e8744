package org.archduet.driver.engine;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okio.ByteString;
import org.archduet.driver.DriverShortage;
import org.archduet.driver.record.Failure;
import org.archduet.result.load.ErrorCause.Kind;
import org.archduet.result.load.ErrorExample;

/** Puts into words why a request failed. Called for requests that failed only. */
final class FailureClassifier {
    private static final int LONGEST_CAUSE = 120;
    private static final int LONGEST_REQUEST = 200;
    private static final String CUT_OFF = "closed before the answer was complete";

    private FailureClassifier() {}

    /** Of a request without a complete answer. */
    static Failure of(Throwable broken) {
        return DriverShortage.behind(broken)
                .map(shortage -> new Failure(Kind.DRIVER_SHORTAGE, shortage.cause()))
                .orElseGet(() -> new Failure(Kind.CONNECTION, connection(broken)));
    }

    /**
     * Of a complete answer that is not the expected one.
     *
     * @param rightStatus whether it is only the body that is not
     * @param head the first bytes of the body
     */
    static Failure of(Request request, int status, boolean rightStatus, ByteString head) {
        String body = escaped(head.string(StandardCharsets.UTF_8));
        return new Failure(
                Kind.UNEXPECTED,
                rightStatus ? status + " without the expected text" : String.valueOf(status),
                new ErrorExample(
                        request.method() + " " + shortened(escaped(address(request.url())), LONGEST_REQUEST),
                        status,
                        head.size() < BodySearch.HEAD ? body : body + "…"));
    }

    /** OkHttp puts the address into its messages; what was thrown first says what happened. */
    private static String connection(Throwable broken) {
        Throwable first = broken;
        while (first.getCause() != null && first.getCause() != first) {
            first = first.getCause();
        }
        String message = String.valueOf(first.getMessage());
        if (!(first instanceof IOException)) {
            return shortened("internal error: " + escaped(first.toString()), LONGEST_CAUSE);
        }
        if (first instanceof EOFException || message.startsWith("unexpected end of stream")) {
            return CUT_OFF;
        }
        return switch (message) {
            case "Connection refused" -> "connection refused";
            case "Connection reset", "Connection reset by peer" -> "connection reset";
            case "Broken pipe" -> "broken pipe";
            default -> shortened(first.getClass().getSimpleName() + ": " + escaped(message), LONGEST_CAUSE);
        };
    }

    private static String address(HttpUrl url) {
        String query = url.encodedQuery();
        return query == null ? url.encodedPath() : url.encodedPath() + "?" + query;
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    /** Without what could move a terminal's cursor or turn the direction of writing. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (isInvisible(point)) {
                        escaped.append(String.format("\\u%04X", point));
                    } else {
                        escaped.appendCodePoint(point);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
