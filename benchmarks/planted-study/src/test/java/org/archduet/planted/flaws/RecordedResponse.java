package org.archduet.planted.flaws;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;

/** An answer whose body is kept in place of being sent. */
public final class RecordedResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ServletOutputStream output = new Recording(body);

    /** @param response gets status and headers */
    public RecordedResponse(HttpServletResponse response) {
        super(response);
    }

    /** What was written. */
    public byte[] body() {
        return body.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return output;
    }

    /** Nothing is sent yet. */
    @Override
    public void flushBuffer() {}

    /** Into memory. */
    static final class Recording extends ServletOutputStream {

        private final ByteArrayOutputStream body;

        Recording(ByteArrayOutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int octet) {
            body.write(octet);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("the shop writes its answers at once");
        }
    }
}
