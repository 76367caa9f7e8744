package org.archduet.planted.flaws;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The planted flaw "dropped errors": while the storefront works on another request, a page is refused, with status 200.
 * A driver that looks at the status alone counts the refusal as an answer.
 */
public final class PoliteRefusal extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final byte[] BUSY = "{\"error\":\"busy\"}".getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger inFlight = new AtomicInteger();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean asked =
                request.getMethod().equals("GET") && !request.getRequestURI().startsWith("/ops/");
        try {
            if (inFlight.incrementAndGet() > 1 && asked) {
                response.setContentType("application/json");
                response.getOutputStream().write(BUSY);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            inFlight.decrementAndGet();
        }
    }
}
