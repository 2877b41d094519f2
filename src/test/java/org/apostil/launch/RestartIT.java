package org.apostil.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stopped, killed and cut off from its database, Apostil comes back with all that it had. */
class RestartIT {
    private static final int ENDED_BY_SIGTERM = 143;

    private final RunningApostil apostil = RunningApostil.fresh();

    @BeforeEach
    void start() {
        apostil.start();
    }

    @AfterEach
    void end() {
        apostil.close();
    }

    @Test
    void stop_leaves_no_process_and_a_restart_keeps_the_data() throws SQLException {
        run("create table keepsake as select 'kept' as word");
        assertEquals(ENDED_BY_SIGTERM, apostil.stop());
        assertEquals(List.of(), apostil.processes());

        apostil.start();
        assertEquals("kept", ask("select word from keepsake"));
    }

    @Test
    void start_after_kill_ends_the_orphans_and_goes_on() throws SQLException {
        run("create table keepsake as select 'kept' as word");
        apostil.kill();
        assertFalse(apostil.processes().isEmpty(), "the server and the database outlive their launcher");

        apostil.start();
        assertTrue(apostil.output().contains("Ending what an earlier start left running"), apostil.output());
        assertEquals("kept", ask("select word from keepsake"));
    }

    @Test
    void application_answers_again_after_its_database_was_away() throws IOException, InterruptedException {
        assertEquals(200, logIn());
        apostil.databaseStop();
        assertEquals(503, logIn());
        apostil.databaseStart();
        assertEquals(200, logIn());
    }

    private int logIn() throws IOException, InterruptedException {
        String credentials = "{\"username\":\"analyst\",\"password\":\"%s\"}".formatted(apostil.password());
        HttpRequest request = HttpRequest.newBuilder(URI.create(apostil.baseUrl() + "api/v1/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(credentials)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private void run(String command) throws SQLException {
        try (Connection connection = apostil.database().connect(); Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = apostil.database().connect(); Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
