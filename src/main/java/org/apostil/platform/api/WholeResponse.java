package org.apostil.platform.api;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apostil.platform.api.IdempotencyRepository.Kept;

/** An answer that is sent when it is whole. */
final class WholeResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    WholeResponse(HttpServletResponse response) {
        super(response);
    }

    /** What is answered again: status, the headers that are about the thing, and the body. */
    Kept kept() {
        Map<String, String> headers = new TreeMap<>();
        Stream.of("Content-Type", "ETag", "Location", "Link", "Vary").filter(name -> getHeader(name) != null).forEach(name -> headers.put(name, String.join(", ", getHeaders(name))));
        return new Kept(null, getStatus(), headers, body.toByteArray());
    }

    /** Sends it. */
    void send() throws IOException {
        super.getOutputStream().write(body.toByteArray());
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("It is written as a whole");
            }

            @Override
            public void write(int b) {
                body.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                body.write(bytes, offset, length);
            }
        };
    }

    @Override
    public void flushBuffer() {
        // Nothing leaves before it is whole.
    }

    @Override
    public void resetBuffer() {
        body.reset();
    }
}
