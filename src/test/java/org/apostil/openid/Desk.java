package org.apostil.openid;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.identity.Browser;
import org.apostil.launch.RunningApostil;

/** An Apostil with a provider that is a {@link House}, for the tests of a JVM: with two projects, and people who come by it. */
final class Desk {

    static final String DESK = UUID.randomUUID().toString();
    static final String ARCHIVE = UUID.randomUUID().toString();
    static final House HOUSE = new House();
    static final RunningApostil APOSTIL = RunningApostil.fresh();

    private static boolean open;

    private Desk() {
    }

    /** Somebody whom the provider calls by that subject. */
    record Guest(String subject) {

        static Guest add() {
            return new Guest("guest-" + UUID.randomUUID());
        }

        /** With an account of before, which has a password and is linked. */
        static Guest linked() throws SQLException {
            Guest guest = add();
            guest.account();
            sql("insert into openid_identity (issuer, subject, user_id, since) values ('%s', '%s', %s, now())".formatted(HOUSE.issuer(), guest.subject(), guest.id()));
            return guest;
        }

        /** With an account of before, which has a password and is not linked. */
        Guest account() throws SQLException {
            sql("insert into app_user (username, display_name, email, password_hash, created_at) select '%1$s', 'Guest', '%1$s@example.org', password_hash, now() from app_user where username = 'analyst'".formatted(subject));
            return this;
        }

        /** They come by the provider in a browser of their own, which is signed in afterwards. */
        Browser comes(String... groups) {
            return comes(Map.of(), groups);
        }

        Browser comes(Map<String, ?> claims, String... groups) {
            Browser browser = new Browser(APOSTIL);
            arrives(browser, "/identity/openid", claims, groups);
            return browser;
        }

        HttpResponse<String> arrives(Browser browser, String path, Map<String, ?> claims, String... groups) {
            return HOUSE.arrive(browser, path, claims(claims, groups));
        }

        Map<String, Object> claims(Map<String, ?> more, String... groups) {
            Map<String, Object> said = new HashMap<>(Map.of("sub", subject, "preferred_username", subject, "groups", List.of(groups), "auth_time", Instant.now().getEpochSecond()));
            said.putAll(more);
            return said;
        }

        /** For statements. */
        String id() {
            return "(select id from app_user where username = '%s')".formatted(subject);
        }

        String role(String project) throws SQLException {
            return sql("select role from member where project_id = '%s' and user_id = %s".formatted(project, id()));
        }

        boolean isAdministrator() throws SQLException {
            return "t".equals(sql("select administrator from app_user where username = '%s'".formatted(subject)));
        }

        int sessions() throws SQLException {
            return count("user_session where user_id = " + id());
        }
    }

    static synchronized void open() throws SQLException {
        if (open) {
            return;
        }
        APOSTIL.with("APOSTIL_OPENID_ISSUER", HOUSE.issuer()).with("APOSTIL_OPENID_CLIENT", "apostil").with("APOSTIL_MAIL_HOST", "127.0.0.1").with("APOSTIL_MAIL_PORT", "1").with("APOSTIL_MAIL_TLS", "none").with("APOSTIL_MAIL_FROM", "apostil@example.org")
            .with("APOSTIL_OPENID_NAME", "the house").with("APOSTIL_OPENID_SECOND_STEP", "amr=otp")
            .with("APOSTIL_OPENID_ROLES", "desk=analyst@%s; chiefs=lead@%s; it=administrator".formatted(DESK, ARCHIVE)).start();
        for (String project : List.of(DESK, ARCHIVE)) {
            sql("insert into project (id, name, created_by, created_at) select '%1$s', 'Project %1$s', id, now() from app_user where username = 'lead'".formatted(project));
        }
        sql("insert into member (project_id, user_id, role, since) select '%s', id, 'LEAD', now() from app_user where username = 'lead'".formatted(DESK));
        open = true;
    }

    /** With a token that somebody took with their password. */
    static Browser script(String username) {
        String token = new Browser(APOSTIL).send("POST", "/api/v1/tokens", "application/json", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, APOSTIL.password())).body();
        return new Browser(APOSTIL).with("Authorization", "Bearer " + token.replaceFirst("(?s).*\"token\":\"([^\"]+)\".*", "$1"));
    }

    static boolean isOpen(Browser browser) {
        return browser.get("/").statusCode() == 200;
    }

    static int count(String from) throws SQLException {
        return Integer.parseInt(sql("select count(*) from " + from));
    }

    /** Runs a statement as the owner of the database; answers the first cell of what it returns, and null where it returns nothing. */
    static String sql(String statement) throws SQLException {
        try (Connection database = APOSTIL.database().connect(); Statement run = database.createStatement()) {
            if (!run.execute(statement)) {
                return null;
            }
            ResultSet rows = run.getResultSet();
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
