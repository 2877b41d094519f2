package org.apostil.launch;

import java.nio.file.Path;

/**
 * The directory where everything lives that outlasts a start: the database, the secrets, the logs. By default
 * {@code ~/.apostil}; every directory in it is closed to other users.
 */
public record Home(Path path) {

    /** Opens the home, making what is missing. */
    public static Home open(Path path) {
        Home home = new Home(Directories.own(path));
        Directories.own(home.log());
        Directories.own(home.server());
        Directories.own(home.temporary());
        return home;
    }

    public Path log() {
        return path.resolve("log");
    }

    public Path server() {
        return path.resolve("server");
    }

    /** The embedded database: its data, and its unpacked programs beside them, never around them. */
    public Path database() {
        return path.resolve("postgresql");
    }

    public Path temporary() {
        return path.resolve("tmp");
    }

    public Path secrets() {
        return path.resolve("secrets.properties");
    }

    public Path lock() {
        return path.resolve("lock");
    }
}
