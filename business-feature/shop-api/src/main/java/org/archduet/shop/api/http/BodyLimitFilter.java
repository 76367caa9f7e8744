package org.archduet.shop.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.archduet.shop.api.ShopProblem;
import org.archduet.shop.api.ShopProblemException;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses bodies above a limit: by their stated length before anything is read, and bodies without one (chunked) while
 * they are read. Requests with a stated length within the limit pass untouched.
 */
final class BodyLimitFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final int limitBytes;
    private final transient JsonMapper mapper;

    BodyLimitFilter(int limitBytes, JsonMapper mapper) {
        this.limitBytes = limitBytes;
        this.mapper = mapper;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        if (length > limitBytes) {
            ShopProblemException tooLarge = tooLarge();
            response.setStatus(tooLarge.problem().status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            mapper.writeValue(
                    response.getOutputStream(),
                    ProblemDocument.of(
                            tooLarge.problem(), String.valueOf(tooLarge.getMessage()), tooLarge.extensions()));
        } else if (length < 0 && request.getHeader("Transfer-Encoding") != null) {
            chain.doFilter(new Limited(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private ShopProblemException tooLarge() {
        return new ShopProblemException(
                ShopProblem.TOO_LARGE, "A body has at most " + limitBytes + " bytes", Map.of("limitBytes", limitBytes));
    }

    private final class Limited extends HttpServletRequestWrapper {
        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream());
        }
    }

    private final class LimitedStream extends ServletInputStream {
        private final ServletInputStream body;
        private long read;

        LimitedStream(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int got = body.read(target, offset, length);
            count(got);
            return got;
        }

        private void count(int bytes) {
            read += Math.max(0, bytes);
            if (read > limitBytes) {
                throw tooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
