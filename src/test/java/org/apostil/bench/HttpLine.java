package org.apostil.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One request again and again over one connection that is kept open (HTTP/1.1), by as little work as there can be, so that the server is measured. */
final class HttpLine implements ApiJob.Client {

    private final Socket socket;
    private final InputStream in;
    private final byte[] request;
    private final byte[] sink = new byte[64 * 1024];

    private HttpLine(int port, String token, String method, String path, String body) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), sink.length);
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        request = ("%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAuthorization: Bearer %s\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(method, path, port, token, content.length, body)).getBytes(StandardCharsets.UTF_8);
    }

    static HttpLine get(int port, String token, String path) throws IOException {
        return new HttpLine(port, token, "GET", path, "");
    }

    static HttpLine post(int port, String token, String path, String body) throws IOException {
        return new HttpLine(port, token, "POST", path, body);
    }

    @Override
    public void once() throws IOException {
        socket.getOutputStream().write(request);
        String status = line();
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String low = header.toLowerCase(Locale.ROOT);
            if (low.startsWith("content-length:")) {
                length = Integer.parseInt(low.substring("content-length:".length()).strip());
            }
        }
        if (length >= 0) {
            skip(length);
        } else {
            for (int chunk = Integer.parseInt(line(), 16); chunk > 0; chunk = Integer.parseInt(line(), 16)) {
                skip(chunk + 2);
            }
            line();
        }
        if (!status.startsWith("HTTP/1.1 2")) {
            throw new IllegalStateException(status);
        }
    }

    private void skip(int bytes) throws IOException {
        for (int left = bytes; left > 0;) {
            int read = in.read(sink, 0, Math.min(left, sink.length));
            if (read < 0) {
                throw new EOFException();
            }
            left -= read;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
