package org.apostil.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    private Path directory;

    @Test
    void home_is_closed_to_others() throws IOException {
        Home home = Home.open(directory.resolve("home"));
        assertEquals("rwx------", permissions(home.path()));
        assertEquals("rwx------", permissions(home.log()));
    }

    @Test
    void secrets_are_made_once_and_closed_to_others() throws IOException {
        Home home = Home.open(directory.resolve("home"));
        Secrets first = Secrets.of(home);
        assertEquals(first, Secrets.of(home));
        assertEquals("rw-------", permissions(home.secrets()));
    }

    @Test
    void secrets_that_lost_a_password_are_named_and_left_alone() throws IOException {
        Home home = Home.open(directory.resolve("home"));
        Files.writeString(home.secrets(), "database.owner.password=x\n");
        LaunchProblem problem = assertThrows(LaunchProblem.class, () -> Secrets.of(home));
        assertTrue(problem.getMessage().contains("database.administrator.password"), problem.getMessage());
        assertEquals("database.owner.password=x\n", Files.readString(home.secrets()));
    }

    @Test
    void demonstration_password_is_kept_closed_until_it_was_shown() throws IOException {
        Home home = Home.open(directory.resolve("home"));
        String made = DemoPassword.of(home).make();
        assertEquals(made, DemoPassword.of(home).make());
        assertEquals("rw-------", permissions(home.path().resolve("demo-password")));
        DemoPassword.of(home).forget();
        assertEquals(Optional.empty(), DemoPassword.of(home).unshown());
    }

    @Test
    void second_lock_on_a_home_names_the_first() throws IOException {
        Home home = Home.open(directory.resolve("home"));
        try (HomeLock first = HomeLock.take(home, "http://127.0.0.1:8080/")) {
            LaunchProblem problem = assertThrows(LaunchProblem.class, () -> HomeLock.take(home, "elsewhere"));
            assertTrue(problem.getMessage().contains("at http://127.0.0.1:8080/, since "), problem.getMessage());
            assertTrue(problem.getMessage().contains("kill " + ProcessHandle.current().pid()), problem.getMessage());
        }
        HomeLock.take(home, "http://127.0.0.1:8081/").close();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
