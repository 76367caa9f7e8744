package org.archduet.result.failure;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Failures in words for a user, without names of Java's classes: {@code permission denied: /etc/x}. The one place that
 * knows them.
 *
 * <pre>{@code
 * throw new ResultsException(FailureWords.of("cannot write", file, e), e); // cannot write /x/y: permission denied
 * }</pre>
 */
public final class FailureWords {

    /** Of an unexpected failure: its stack trace belongs into a file, see {@link StackTraceFile}. */
    private static final String UNFORESEEN = "internal error";

    private static final Pattern CLASS_NAME =
            Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z][\\w$]*(?:Exception|Error)(?:: )?");

    private static final Pattern FILE_AND_REASON = Pattern.compile("(.*) \\(([^()]+)\\)");

    private FailureWords() {}

    /** What happened, and where when the failure knows it. */
    public static String of(Throwable failure) {
        return words(failure, null);
    }

    /**
     * What was tried, with which file, and what happened.
     *
     * @param attempt for example {@code cannot write}
     * @param file also the name of a file inside a folder
     */
    public static String of(String attempt, Path file, Throwable failure) {
        return attempt + " " + file + ": " + words(failure, file);
    }

    /** Whether it is of a kind that the world outside causes: files, networks, content; as against a bug. */
    public static boolean isForeseen(Throwable failure) {
        return !words(failure, null).equals(UNFORESEEN);
    }

    private static String words(Throwable failure, @Nullable Path named) {
        if (failure instanceof UncheckedIOException
                || failure instanceof ExecutionException
                || failure instanceof CompletionException) {
            return unwrapped(failure, named);
        }
        if (failure instanceof FileSystemException file) {
            return ofFile(file, named);
        }
        if (failure instanceof JacksonException json) {
            return ContentWords.of(json);
        }
        if (failure instanceof FileNotFoundException && failure.getMessage() != null) {
            return ofMissingFile(failure.getMessage(), named);
        }
        String network = ofNetwork(failure);
        if (network != null) {
            return network;
        }
        if (failure instanceof InterruptedException
                || failure instanceof InterruptedIOException
                || failure instanceof ClosedByInterruptException) {
            return "interrupted";
        }
        if (failure instanceof CharacterCodingException) {
            return "not UTF-8 text";
        }
        if (failure instanceof EOFException) {
            return "ended too early";
        }
        if (failure instanceof OutOfMemoryError) {
            return "out of memory";
        }
        if (failure instanceof IOException || failure instanceof SQLException) {
            return message(failure, "input or output failed");
        }
        return failure instanceof UserErrorException ? message(failure, UNFORESEEN) : UNFORESEEN;
    }

    /** A wrapper without its own words takes its cause's {@code toString()}. */
    private static String unwrapped(Throwable wrapper, @Nullable Path named) {
        Throwable cause = wrapper.getCause();
        if (cause == null) {
            return message(wrapper, UNFORESEEN);
        }
        String own = wrapper.getMessage();
        if (own == null || own.equals(cause.toString())) {
            return words(cause, named);
        }
        return own + ": " + words(cause, mentioned(own, cause));
    }

    /** The file of the cause, when the wrapper's words name it. */
    private static @Nullable Path mentioned(String words, Throwable cause) {
        return cause instanceof FileSystemException failure
                        && failure.getFile() != null
                        && words.contains(failure.getFile())
                ? Path.of(failure.getFile())
                : null;
    }

    private static String ofFile(FileSystemException failure, @Nullable Path named) {
        String file = failure.getFile();
        boolean known = file == null || (named != null && Path.of(file).equals(named));
        return kind(failure) + (known ? "" : ": " + file);
    }

    /** From streams of {@code java.io}, which write {@code /x/y (Permission denied)}. */
    private static String ofMissingFile(String message, @Nullable Path named) {
        Matcher parts = FILE_AND_REASON.matcher(message);
        if (!parts.matches()) {
            return message;
        }
        String reason = Character.toLowerCase(parts.group(2).charAt(0))
                + parts.group(2).substring(1).replace("file or directory", "file or folder");
        return named == null ? reason + ": " + parts.group(1) : reason;
    }

    private static String kind(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "already exists";
        }
        if (failure instanceof NotDirectoryException) {
            return "not a folder";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        String reason = failure.getReason();
        return reason == null ? "the file system refused" : reason;
    }

    private static @Nullable String ofNetwork(Throwable failure) {
        if (failure instanceof UnknownHostException) {
            String host = String.valueOf(failure.getMessage()).split(":", 2)[0];
            return "unknown host: " + host;
        }
        if (failure instanceof UnresolvedAddressException) {
            return "unknown host";
        }
        if (failure instanceof ConnectException) {
            return message(failure, "connection refused").replaceFirst("^Connection", "connection");
        }
        if (failure instanceof HttpTimeoutException
                || failure instanceof SocketTimeoutException
                || failure instanceof TimeoutException) {
            return "timed out";
        }
        return failure instanceof ClosedChannelException && !(failure instanceof ClosedByInterruptException)
                ? "connection closed"
                : null;
    }

    private static String message(Throwable failure, String otherwise) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        String plain = CLASS_NAME.matcher(message).replaceAll("").strip();
        return plain.isEmpty() ? otherwise : plain;
    }
}
