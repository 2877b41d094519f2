package org.apostil.platform.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/** A request whose body was read before it is answered. */
final class WholeRequest extends HttpServletRequestWrapper {

    private final byte[] body;

    /** @throws Problem when the body is larger than {@code most} bytes */
    WholeRequest(HttpServletRequest request, int most) throws IOException {
        super(request);
        body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new Problem(Sort.TOO_LARGE, "A request with an Idempotency-Key has at most %,d bytes. Nothing was done. Send it without the key.".formatted(most));
        }
    }

    /** SHA-256 of what is asked: method, address, media type, the state that is meant, and the body. */
    byte[] fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {getMethod(), getRequestURI(), getQueryString(), getContentType(), getHeader("If-Match")}) {
                digest.update((Objects.requireNonNullElse(part, "") + "\0").getBytes(StandardCharsets.UTF_8));
            }
            return digest.digest(body);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("All of it is there already");
            }

            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return bytes.read(into, offset, length);
            }
        };
    }
}
