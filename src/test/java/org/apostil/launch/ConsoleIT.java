package org.apostil.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees who starts Apostil, and what a monitor sees beside it. */
class ConsoleIT {
    private final RunningApostil apostil = RunningApostil.shared();

    @Test
    void steps_are_shown_in_order() {
        String output = apostil.output();
        assertTrue(output.matches("(?s).*Starting PostgreSQL.*Migrating.*Deploying.*Apostil is ready at "
                + apostil.baseUrl() + ".*"), output);
    }

    @Test
    void given_password_is_not_shown() {
        assertTrue(apostil.output().contains("lead, analyst, analyst2, reviewer, observer, admin"), apostil.output());
        assertFalse(apostil.output().contains(apostil.password()), apostil.output());
    }

    @Test
    void no_password_stands_on_a_command_line() {
        Secrets secrets = Secrets.of(new Home(apostil.home()));
        String lines = String.join("\n", apostil.processes());
        assertFalse(lines.isEmpty());
        assertFalse(lines.contains(secrets.owner()) || lines.contains(secrets.application())
                || lines.contains(secrets.administrator()) || lines.contains(apostil.password()));
    }

    @Test
    void second_start_on_the_same_home_names_the_holder() {
        try (RunningApostil second = RunningApostil.fresh().with("APOSTIL_HOME", apostil.home().toString())) {
            assertEquals(1, second.startAndFail());
            assertTrue(second.output().contains("already running on " + apostil.home()), second.output());
            assertTrue(second.output().contains(apostil.baseUrl()), second.output());
        }
    }

    @Test
    void taken_port_is_named_with_its_holder_and_a_free_one() {
        String port = Integer.toString(apostil.port());
        try (RunningApostil second = RunningApostil.fresh().with("APOSTIL_PORT", port)) {
            assertEquals(1, second.startAndFail());
            assertTrue(second.output().contains("Port " + port + " of 127.0.0.1 is taken"), second.output());
            assertTrue(second.output().matches("(?s).*APOSTIL_PORT=\\d+ deploy/run.*"), second.output());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"health/live", "health/ready", "metrics"})
    void monitor_is_answered_without_login(String path) throws IOException, InterruptedException {
        assertEquals(200, get(apostil.managementUrl() + path).statusCode());
    }

    @Test
    void server_does_not_tell_its_name() throws IOException, InterruptedException {
        HttpResponse<String> answer = get(apostil.baseUrl());
        assertTrue(answer.headers().firstValue("Server").isEmpty());
        assertTrue(answer.headers().firstValue("X-Powered-By").isEmpty());
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
