package org.apostil.launch;

import java.sql.SQLException;
import java.util.Map;

/** How somebody gets into an Apostil that has no users yet: as a demo user, or by a one-time link. */
sealed interface Welcome {

    /** What the application is told by its environment. */
    default Map<String, String> environment() {
        return Map.of();
    }

    /** What the person at the console is told once it is ready; empty where there is nothing to tell. */
    String words(String address);

    static Welcome of(Database database, Settings settings, DemoPassword password) throws SQLException {
        Users users = new Users(database.owner());
        boolean none = users.none();
        return switch (database) {
            case EmbeddedDatabase embedded when none -> Demo.of(settings, password);
            case EmbeddedDatabase embedded -> password.unshown().<Welcome>map(made -> new Demo(made, true)).orElseGet(Known::new);
            case ExternalDatabase external when !none -> new Known();
            case ExternalDatabase external -> new FirstAdministrator(users.tokenForFirstAdministrator());
        };
    }

    /** There are users: nothing to say. */
    record Known() implements Welcome {
        @Override
        public String words(String address) {
            return "";
        }
    }

    /** The demonstration, made by the application when it finds an empty embedded database. */
    record Demo(String password, boolean made) implements Welcome {
        private static final String USERS = "lead, analyst, analyst2, reviewer, observer, admin";

        static Demo of(Settings settings, DemoPassword password) {
            return settings.demoPassword().map(given -> new Demo(given, false))
                    .orElseGet(() -> new Demo(password.make(), true));
        }

        @Override
        public Map<String, String> environment() {
            return Map.of("APOSTIL_DEMO", "true", "APOSTIL_DEMO_PASSWORD", password);
        }

        @Override
        public String words(String address) {
            return made
                    ? """

                    A demonstration is ready. Log in as one of: %s
                    Password of each, shown this once: %s""".formatted(USERS, password)
                    : """

                    A demonstration is ready. Log in as one of: %s
                    Password of each: the one in APOSTIL_DEMO_PASSWORD""".formatted(USERS);
        }
    }

    /** The link with which the first administrator sets a password. */
    record FirstAdministrator(String token) implements Welcome {
        @Override
        public String words(String address) {
            return """

                    There is no user yet. The first administrator sets a password here, once, within 24 hours:
                    %ssetup?token=%s""".formatted(address, token);
        }
    }
}
