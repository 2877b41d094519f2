package org.apostil.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void port_is_8080_unless_another_is_given() {
        assertEquals(8080, new Settings(Map.of()).port());
        assertEquals(8081, new Settings(Map.of("APOSTIL_PORT", "8081")).port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "80 80", "-1"})
    void what_is_no_port_is_refused_by_name(String value) {
        LaunchProblem problem = assertThrows(LaunchProblem.class,
                () -> new Settings(Map.of("APOSTIL_PORT", value)).port());
        assertTrue(problem.getMessage().contains("APOSTIL_PORT is \"" + value + "\""), problem.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "8080", "65535"})
    void management_port_is_a_port_wherever_the_web_port_lies(String port) {
        int management = new Settings(Map.of("APOSTIL_PORT", port)).usualManagementPort();
        assertTrue(management > 0 && management <= 65_535, "management port " + management);
    }

    @Test
    void database_without_user_is_refused() {
        Settings settings = new Settings(Map.of("APOSTIL_DATABASE_URL", "jdbc:postgresql://db/apostil"));
        assertThrows(LaunchProblem.class, settings::databaseUser);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1441", "an hour", "-5", "1.5"})
    void what_is_no_length_of_a_session_is_refused_by_name(String value) {
        LaunchProblem problem = assertThrows(LaunchProblem.class,
                () -> new Settings(Map.of("APOSTIL_SESSION_MINUTES", value)).requireSessionMinutes());
        assertTrue(problem.getMessage().contains("APOSTIL_SESSION_MINUTES is \"" + value + "\""), problem.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "two", "-1"})
    void what_is_no_number_of_files_is_refused_by_name(String value) {
        LaunchProblem problem = assertThrows(LaunchProblem.class, () -> new Settings(Map.of("APOSTIL_FILES_AT_ONCE", value)).requireFileLimits());
        assertEquals("APOSTIL_FILES_AT_ONCE is \"%s\": a number of files from 1 to 8 is needed.".formatted(value), problem.getMessage());
        new Settings(Map.of("APOSTIL_FILES_AT_ONCE", "2", "APOSTIL_FILE_DAYS", "30")).requireFileLimits();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2001", "all", "-1", "1e3"})
    void what_is_no_size_of_what_comes_in_is_refused_by_name(String value) {
        LaunchProblem problem = assertThrows(LaunchProblem.class, () -> new Settings(Map.of("APOSTIL_IMPORT_UPLOAD_MB", value)).requireImportLimits());
        assertEquals("APOSTIL_IMPORT_UPLOAD_MB is \"%s\": a number of megabytes from 1 to 2000 is needed.".formatted(value), problem.getMessage());
        new Settings(Map.of("APOSTIL_IMPORT_UPLOAD_MB", "500", "APOSTIL_IMPORT_FILES", "20000", "APOSTIL_IMPORT_DAYS", "7")).requireImportLimits();
        assertEquals(501L << 20, new Settings(Map.of("APOSTIL_IMPORT_UPLOAD_MB", "500")).mostOfARequest());
    }
}
