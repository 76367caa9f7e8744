package org.archduet.result.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.RunFile;
import org.archduet.result.folder.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

/** Typical failures as a user reads them. */
class FailureWordsTest {

    private static final Path FILE = Path.of("/x/y.json");

    @TempDir
    Path folder;

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("/x"), "no such file or folder: /x"),
                Arguments.of(new AccessDeniedException("/x"), "permission denied: /x"),
                Arguments.of(new FileAlreadyExistsException("/x"), "already exists: /x"),
                Arguments.of(new NotDirectoryException("/x"), "not a folder: /x"),
                Arguments.of(new DirectoryNotEmptyException("/x"), "the folder is not empty: /x"),
                Arguments.of(
                        new FileSystemException("/x", null, "No space left on device"), "No space left on device: /x"),
                Arguments.of(new FileSystemException("/x"), "the file system refused: /x"),
                Arguments.of(new FileNotFoundException("/x (Permission denied)"), "permission denied: /x"),
                Arguments.of(new FileNotFoundException("/x (No such file or directory)"), "no such file or folder: /x"),
                Arguments.of(new MalformedInputException(1), "not UTF-8 text"),
                Arguments.of(new EOFException(), "ended too early"),
                Arguments.of(new ConnectException("Connection refused"), "connection refused"),
                Arguments.of(new ConnectException(), "connection refused"),
                Arguments.of(new UnknownHostException("nosuch: Name or service not known"), "unknown host: nosuch"),
                Arguments.of(new UnresolvedAddressException(), "unknown host"),
                Arguments.of(new SocketTimeoutException("Read timed out"), "timed out"),
                Arguments.of(new HttpTimeoutException("request timed out"), "timed out"),
                Arguments.of(new TimeoutException(), "timed out"),
                Arguments.of(new ClosedChannelException(), "connection closed"),
                Arguments.of(new InterruptedException(), "interrupted"),
                Arguments.of(new SQLException("Connection to h:1 refused."), "Connection to h:1 refused."),
                Arguments.of(new IOException(), "input or output failed"),
                Arguments.of(new IOException(new ConnectException("refused")), "refused"),
                Arguments.of(
                        new IOException("HTTP/1.1 header parser received no bytes"),
                        "HTTP/1.1 header parser received no bytes"),
                Arguments.of(new UncheckedIOException(new NoSuchFileException("/x")), "no such file or folder: /x"),
                Arguments.of(
                        new UncheckedIOException("cannot list /x", new AccessDeniedException("/x")),
                        "cannot list /x: permission denied"),
                Arguments.of(new ExecutionException(new ConnectException("Connection refused")), "connection refused"),
                Arguments.of(new CompletionException(new TimeoutException()), "timed out"),
                Arguments.of(new ResultsException("/r holds nothing"), "/r holds nothing"),
                Arguments.of(new OutOfMemoryError("Java heap space"), "out of memory"),
                Arguments.of(new NullPointerException("Cannot invoke \"a.B.c()\""), "internal error"),
                Arguments.of(new IllegalStateException("java.io.IOException: x"), "internal error"),
                Arguments.of(new ExecutionException(new ClassCastException("class A")), "internal error"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsSaidWithoutNamesOfClasses(Throwable failure, String words) {
        assertThat(FailureWords.of(failure)).isEqualTo(words).doesNotContain("Exception");
        assertThat(FailureWords.of("cannot write", FILE, failure)).startsWith("cannot write /x/y.json: ");
    }

    @Test
    void aFileIsNamedOnce() {
        assertThat(FailureWords.of("cannot write", FILE, new AccessDeniedException("/x/y.json")))
                .isEqualTo("cannot write /x/y.json: permission denied");
        assertThat(FailureWords.of("cannot write", FILE, new FileNotFoundException("/x/.y.tmp (Permission denied)")))
                .isEqualTo("cannot write /x/y.json: permission denied");
        assertThat(FailureWords.of("cannot write", FILE, new AccessDeniedException("/x")))
                .isEqualTo("cannot write /x/y.json: permission denied: /x");
    }

    @ParameterizedTest
    @MethodSource("contents")
    void contentThatIsNotUnderstoodIsNamedByKeyAndLine(String json, String words) throws IOException {
        Path file = Files.writeString(folder.resolve("calibration.json"), json);
        RunFolder run = new RunFolder(folder);
        assertThat(catchThrowable(() -> run.manifest().read()))
                .hasMessageContaining("manifest.json: no such file or folder");
        assertThat(catchThrowable(() -> new RunFile<>(file, run.manifest().type()).read()))
                .hasMessageStartingWith(file.toString())
                .hasMessageEndingWith(words)
                .message()
                .doesNotContain("Exception", "org.archduet", "java.");
    }

    static Stream<Arguments> contents() {
        return Stream.of(
                Arguments.of("{\n \"dirty\": tru\n}", "the syntax is invalid (line 2, column 11)"),
                Arguments.of(
                        "{\n \"dirty\": [1]\n}", "the value of 'dirty' is invalid or missing (line 2, column 11)"));
    }

    @Test
    void theStackTraceOfABugGoesToAFileThatTheWordsName() {
        StackTraceFile file = StackTraceFile.in(folder.resolve("new"));
        assertThat(file.describe(new IllegalStateException("planted")))
                .isEqualTo("internal error; please report it with " + file.path());
        assertThat(file.path()).content().contains("IllegalStateException: planted", "FailureWordsTest");
        assertThat(file.describe(new AccessDeniedException("/x"))).isEqualTo("permission denied: /x");
    }

    @Test
    void whenNoFileCanBeWrittenTheStackTraceIsInTheWords() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(StackTraceFile.in(file).describe(new IllegalStateException("planted")))
                .startsWith("internal error; cannot write " + file.resolve("internal-error.log"))
                .contains("IllegalStateException: planted");
    }

    @Test
    void whatJacksonSaysIsForeseen() {
        Throwable failure = catchThrowable(() -> Json.MAPPER.readTree("{"));
        assertThat(failure).isInstanceOf(JacksonException.class);
        assertThat(FailureWords.isForeseen(failure)).isTrue();
    }
}
