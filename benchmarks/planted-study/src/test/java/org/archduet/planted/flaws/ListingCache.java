package org.archduet.planted.flaws;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The planted flaw "a cache in one architecture": the storefront keeps every listing that it has shown. */
public final class ListingCache extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, byte[]> shown = new ConcurrentHashMap<>();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("GET") || !request.getRequestURI().equals("/products")) {
            chain.doFilter(request, response);
            return;
        }
        String listing = Objects.requireNonNullElse(request.getQueryString(), "");
        byte[] body = shown.get(listing);
        if (body == null) {
            RecordedResponse recorded = new RecordedResponse(response);
            chain.doFilter(request, recorded);
            body = recorded.body();
            if (response.getStatus() == HttpServletResponse.SC_OK) {
                shown.put(listing, body);
            }
        } else {
            response.setContentType("application/json");
        }
        response.getOutputStream().write(body);
    }
}
