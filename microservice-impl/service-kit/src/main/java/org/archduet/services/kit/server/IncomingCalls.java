package org.archduet.services.kit.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.archduet.services.kit.CallHeaders;
import org.archduet.services.kit.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * First in line at every service. Counts calls from other processes; binds the deadline, the caller's or the service's own
 * if that is nearer; refuses work that nobody waits for with 503.
 */
public final class IncomingCalls extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient LongAdder received = new LongAdder();
    private final long longestMillis;

    /** @param longest deadline of a request that carries none, or a later one */
    public IncomingCalls(Duration longest) {
        this.longestMillis = longest.toMillis();
    }

    /** @return calls from other processes since the start */
    public long received() {
        return received.sum();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getHeader(CallHeaders.CALLER) != null) {
            received.increment();
        }
        long millis = remainingMillis(request.getHeader(CallHeaders.DEADLINE));
        if (millis <= 0) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            Deadline.in(Duration.ofMillis(millis)).call(() -> pass(request, response, chain));
        } catch (UncheckedServletException e) {
            throw e.cause;
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    private long remainingMillis(@Nullable String header) {
        if (header == null) {
            return longestMillis;
        }
        try {
            return Math.min(longestMillis, Long.parseLong(header));
        } catch (NumberFormatException notANumber) {
            return longestMillis;
        }
    }

    private static boolean pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new UncheckedServletException(e);
        }
    }

    private static final class UncheckedServletException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final ServletException cause;

        UncheckedServletException(ServletException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
