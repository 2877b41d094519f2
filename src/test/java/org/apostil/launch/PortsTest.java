package org.apostil.launch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void taken_port_is_named_and_a_free_one_offered() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LaunchProblem problem = assertThrows(LaunchProblem.class,
                    () -> Ports.requireFree(socket.getLocalPort(), "APOSTIL_PORT"));
            assertTrue(problem.getMessage().startsWith("Port " + socket.getLocalPort() + " of 127.0.0.1 is taken"));
            assertTrue(problem.getMessage().matches("(?s).*APOSTIL_PORT=\\d+ deploy/run"), problem.getMessage());
        }
    }

    @Test
    void free_port_is_no_problem() {
        assertDoesNotThrow(() -> Ports.requireFree(Ports.free(), "APOSTIL_PORT"));
    }
}
