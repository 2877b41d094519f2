package org.apostil.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.apostil.launch.RunningApostil;

/** Programs on other machines that ask for tokens: many addresses, each of which the server sees as one of its own. */
final class Elsewhere {

    private static final AtomicInteger LAST = new AtomicInteger((int) (System.nanoTime() & 0xFFFF));

    private Elsewhere() {
    }

    /** An address that no test has used before. */
    static String address() {
        int next = LAST.incrementAndGet();
        return "127.%d.%d.%d".formatted(1 + (next >> 16) % 200, (next >> 8) & 0xFF, 1 + (next & 0xFF) % 254);
    }

    /** Asks for a token from that address; the whole answer with its headers. */
    static String token(String address, String name, String password) {
        String body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password);
        String request = "POST /api/v1/tokens HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s".formatted(body.length(), body);
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), RunningApostil.shared().port(), InetAddress.getByName(address), 0)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status of the answer. */
    static int status(String address, String name, String password) {
        return status(token(address, name, password));
    }

    static int status(String answer) {
        return Integer.parseInt(answer.split(" ")[1]);
    }

    /** The seconds that the answer asks to wait; 0 where it does not. */
    static int retryAfter(String answer) {
        return answer.lines().filter(line -> line.toLowerCase().startsWith("retry-after:")).map(line -> Integer.valueOf(line.split(":")[1].strip())).findFirst().orElse(0);
    }
}
