package org.apostil.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** The ports of 127.0.0.1: free or taken, and by whom. */
public final class Ports {
    private static final int HIGHEST_PORT = 65_535;

    private Ports() {
    }

    /** Goes on when the port is free; otherwise names it, the program that holds it and a free one instead. */
    public static void requireFree(int port, String variable) {
        if (isFree(port)) {
            return;
        }
        String holder = PortHolder.of(port).map(" by %s"::formatted).orElse("");
        String others = IntStream.rangeClosed(port + 1, HIGHEST_PORT).filter(Ports::isFree).limit(1)
                .mapToObj("""

                Start it on another one:
                  %s=%%d deploy/run""".formatted(variable)::formatted)
                .findFirst().orElse("");
        throw new LaunchProblem("Port %d of 127.0.0.1 is taken%s.%s".formatted(port, holder, others));
    }

    /** A port can be free to look at and closed to this user (below 1024): both count as not free. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Any free port. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LaunchProblem("No port of 127.0.0.1 is free: " + e.getMessage(), e);
        }
    }
}
