package org.apostil.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the build made and this program starts: the server, the application and the SQL beside them. */
public record Installation(Path base) {
    private static final String SERVER_PREFIX = "wildfly-";

    /** The installation that this program was started from, named by the system property {@code apostil.basedir}. */
    public static Installation ofThisProgram() {
        return new Installation(Path.of(System.getProperty("apostil.basedir", "")).toAbsolutePath().normalize());
    }

    public Path application() {
        return existing(base.resolve("target/apostil.war"));
    }

    public Path migrations() {
        return existing(base.resolve("db/migrations"));
    }

    public Path roles() {
        return existing(base.resolve("db/roles"));
    }

    /** The unpacked and configured server. */
    public Path server() {
        Path parent = existing(base.resolve("target/server"));
        return Directories.children(parent).stream()
                .filter(path -> path.getFileName().toString().startsWith(SERVER_PREFIX))
                .findFirst()
                .orElseThrow(() -> missing(parent.resolve(SERVER_PREFIX + "*")));
    }

    /** Fails early, before anything is started, when something is not there. */
    public void check() {
        List.of(application(), migrations(), roles(), existing(server().resolve("standalone/configuration/apostil.xml")));
    }

    private static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw missing(path);
        }
        return path;
    }

    private static LaunchProblem missing(Path path) {
        return new LaunchProblem("""
                %s is missing: the build is not complete.
                Start with deploy/run, which builds what is needed.""".formatted(path));
    }
}
