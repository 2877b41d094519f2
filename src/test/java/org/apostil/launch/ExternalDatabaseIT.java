package org.apostil.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Apostil on a PostgreSQL that somebody else runs. */
class ExternalDatabaseIT {
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/setup\\?token=([\\w-]+)");
    @TempDir
    private static Path directory;
    private static EmbeddedDatabase external;

    @BeforeAll
    static void startDatabase() throws IOException {
        Home home = Home.open(directory.resolve("elsewhere"));
        Path noRoles = Files.createDirectory(directory.resolve("no-roles"));
        external = EmbeddedDatabase.start(home, Secrets.of(home), noRoles);
    }

    @AfterAll
    static void stopDatabase() {
        external.close();
    }

    @Test
    void first_start_prints_a_link_whose_token_is_stored_as_hash_alone()
            throws SQLException, NoSuchAlgorithmException {
        try (RunningApostil apostil = connected(external.owner().password())) {
            apostil.start();
            Matcher link = LINK.matcher(apostil.output());
            assertTrue(link.find(), apostil.output());
            assertFalse(apostil.output().contains("demonstration"), apostil.output());
            assertEquals(sha256(link.group(1)) + " first-administrator", stored());
            assertEquals(143, apostil.stop());
        }
        try (Connection still = external.owner().connect()) {
            assertTrue(still.isValid(1), "the database of others is not stopped");
        }
    }

    @Test
    void wrong_password_says_where_to_look() {
        try (RunningApostil apostil = connected("wrong")) {
            assertEquals(1, apostil.startAndFail());
            assertTrue(apostil.output().contains("Look at APOSTIL_DATABASE_USER and APOSTIL_DATABASE_PASSWORD."),
                    apostil.output());
            assertFalse(apostil.output().contains("\tat "), apostil.output());
        }
    }

    @Test
    void unreachable_database_says_so() {
        try (RunningApostil apostil = connected("any").with("APOSTIL_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/apostil")) {
            assertEquals(1, apostil.startAndFail());
            assertTrue(apostil.output().contains("Is it running, and may this machine reach it?"), apostil.output());
        }
    }

    private static RunningApostil connected(String password) {
        return RunningApostil.fresh()
                .with("APOSTIL_DATABASE_URL", external.owner().url())
                .with("APOSTIL_DATABASE_USER", external.owner().user())
                .with("APOSTIL_DATABASE_PASSWORD", password);
    }

    private static String stored() throws SQLException {
        try (Connection connection = external.owner().connect(); Statement statement = connection.createStatement();
                ResultSet link = statement.executeQuery(
                        "select encode(token_hash, 'hex') || ' ' || purpose from one_time_link")) {
            assertTrue(link.next());
            return link.getString(1);
        }
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes()));
    }
}
