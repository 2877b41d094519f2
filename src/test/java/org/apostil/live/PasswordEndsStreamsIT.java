package org.apostil.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import org.apostil.api.Room;
import org.apostil.identity.Browser;
import org.apostil.launch.RunningApostil;
import org.junit.jupiter.api.Test;

/** A new password ends the streams of other sessions at once, before these ask for anything. */
class PasswordEndsStreamsIT {

    private static final Set<Integer> SESSION_OVER = Set.of(Ending.SESSION_OVER.code(), 1008);

    @Test
    void streams_of_other_sessions_end_and_one_s_own_goes_on() throws SQLException {
        RunningApostil apostil = RunningApostil.shared();
        Room room = Room.open();
        String name = "person-" + UUID.randomUUID();
        try (Connection database = apostil.database().connect(); Statement run = database.createStatement()) {
            run.execute("insert into app_user (username, display_name, password_hash, created_at) select '%s', 'Person', password_hash, now() from app_user where username = 'analyst'".formatted(name));
        }
        room.join(name, "observer");
        Browser own = new Browser().signedIn(name, apostil.password());
        Browser elsewhere = new Browser().signedIn(name, apostil.password());
        try (LiveClient stays = LiveClient.open(own.session(), room.version(), null); LiveClient ends = LiveClient.open(elsewhere.session(), room.version(), null)) {
            stays.alive();
            ends.alive();
            own.changePassword(apostil.password(), "staple battery horse");
            assertTrue(SESSION_OVER.contains(ends.closed().code()));
            stays.told(room.draft("analyst"));
            assertTrue(stays.isOpen());
        }
        assertEquals(401, LiveClient.status(elsewhere.session(), room.version(), LiveClient.own(apostil)));
        assertEquals(101, LiveClient.status(own.session(), room.version(), LiveClient.own(apostil)));
    }
}
