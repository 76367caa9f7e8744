package org.archduet.driver;

import java.io.IOException;
import java.net.BindException;
import java.net.ProtocolException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a driver can run out of. A request that it cannot send for that reason says nothing about the system. The
 * kernel's messages are those of Linux (errno of {@code socket} and {@code connect}).
 */
public enum DriverShortage {
    /** File descriptors: {@code EMFILE}, {@code ENFILE}. */
    OPEN_FILES("too many open files", "raise the limit on open files (ulimit -n)", "too many open files"),

    /** Ephemeral ports towards one address: {@code EADDRNOTAVAIL}, {@code EADDRINUSE}. */
    LOCAL_PORTS(
            "no local port left",
            "load more than one address, or widen net.ipv4.ip_local_port_range",
            "cannot assign requested address",
            "address already in use"),

    /** Threads, heap, buffers of the kernel: {@code OutOfMemoryError}, {@code ENOMEM}, {@code ENOBUFS}. */
    MEMORY(
            "no memory for a thread or a buffer",
            "raise the memory or the limit on processes (ulimit -u)",
            "cannot allocate memory",
            "no buffer space available");

    private static final int DEEPEST = 8;

    private final String cause;
    private final String remedy;
    private final List<String> messages;

    DriverShortage(String cause, String remedy, String... messages) {
        this.cause = cause;
        this.remedy = remedy;
        this.messages = List.of(messages);
    }

    /** In words, as it stands among the causes of a result's errors. */
    public String cause() {
        return cause;
    }

    /** What the user can do, beside asking for fewer connections. */
    public String remedy() {
        return remedy;
    }

    /** The shortage with these words for a {@link #cause}. */
    static Optional<DriverShortage> named(String cause) {
        return Arrays.stream(values()).filter(one -> one.cause.equals(cause)).findFirst();
    }

    /** The shortage behind something that broke; empty when it broke for another reason. */
    public static Optional<DriverShortage> behind(Throwable broken) {
        return chain(broken, DEEPEST)
                .flatMap(link -> Arrays.stream(values()).filter(one -> one.shows(link)))
                .findFirst();
    }

    private boolean shows(Throwable link) {
        if (link instanceof OutOfMemoryError) {
            return this == MEMORY;
        }
        String message = String.valueOf(link.getMessage()).toLowerCase(Locale.ROOT);
        // OkHttp quotes what the server sent in exceptions about the protocol
        boolean named = link instanceof IOException
                && !(link instanceof ProtocolException)
                && messages.stream().anyMatch(message::contains);
        // in another language than English; the other cause of it is a firewall of this machine (EACCES)
        boolean unnamedBind = this == LOCAL_PORTS && link instanceof BindException && !message.contains("permission");
        return named || unnamedBind;
    }

    private static Stream<Throwable> chain(Throwable link, int deepest) {
        Throwable cause = link.getCause();
        return cause == null || deepest == 0
                ? Stream.of(link)
                : Stream.concat(Stream.of(link), chain(cause, deepest - 1));
    }
}
