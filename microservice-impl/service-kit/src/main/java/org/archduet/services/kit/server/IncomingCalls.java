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
import org.archduet.services.kit.dose.Doses;

/**
 * First in line at every service: counts every request that reaches it, whoever sent it, but those of operators under
 * {@code /ops}; binds the deadline of a request, and refuses work that no caller waits for with 503 and {@link
 * CallHeaders#TOO_LATE}.
 */
public abstract sealed class IncomingCalls extends HttpFilter permits CallsFromServices, CallsFromUsers {
    private static final long serialVersionUID = 1L;

    private static final String OPERATORS = "/ops/";

    private final transient LongAdder received = new LongAdder();
    private final transient Doses doses;

    /** @param doses of extra work that each request is given, but those of operators */
    IncomingCalls(Doses doses) {
        this.doses = doses;
    }

    /** @return requests since the start, refused ones too */
    public final long received() {
        return received.sum();
    }

    /** @return whole milliseconds that the work of a request may take; 0 or less when no caller waits for it */
    abstract long admit(HttpServletRequest request);

    @Override
    protected final void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean counted = !request.getRequestURI().startsWith(OPERATORS);
        if (counted) {
            received.increment();
        }
        long millis = admit(request);
        if (millis <= 0) {
            response.setHeader(CallHeaders.TOO_LATE, "true");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            Deadline.in(Duration.ofMillis(millis))
                    .call(() -> pass(request, response, chain, counted ? doses : Doses.NONE));
        } catch (UncheckedServletException e) {
            throw e.cause;
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    private static boolean pass(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Doses doses) {
        try {
            doses.give(request, response);
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
