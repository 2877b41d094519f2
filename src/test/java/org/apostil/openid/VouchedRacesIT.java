package org.apostil.openid;

import static org.apostil.openid.Desk.DESK;
import static org.apostil.openid.Desk.HOUSE;
import static org.apostil.openid.Desk.count;
import static org.apostil.openid.Desk.sql;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apostil.api.Locks;
import org.apostil.identity.Browser;
import org.apostil.openid.Desk.Guest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes of sign-ins by a provider that meet each other, and what leads and administrators do meanwhile. The test holds what they all need. */
class VouchedRacesIT {

    private static final String TRAIL = "select pg_advisory_xact_lock(hashtext('audit_event'))";

    private final ExecutorService others = Executors.newCachedThreadPool();
    private Connection holder;
    private Statement held;

    @BeforeAll
    static void start() throws SQLException {
        Desk.open();
    }

    @BeforeEach
    void hold() throws SQLException {
        holder = Desk.APOSTIL.database().connect();
        holder.setAutoCommit(false);
        held = holder.createStatement();
    }

    @AfterEach
    void letGo() throws SQLException {
        holder.rollback();
        holder.close();
        others.close();
    }

    @Test
    void whoever_waits_for_a_project_keeps_nobody_from_the_trail() throws Exception {
        Guest guest = Guest.add();
        held.execute("select 1 from project where id = '%s' for update".formatted(DESK));
        Future<Browser> arriving = others.submit(() -> guest.comes("desk", "it"));
        Locks.untilSomebodyWaits(held);
        assertEquals("t", sql("select pg_try_advisory_xact_lock(hashtext('audit_event'))"));
        holder.commit();
        assertTrue(Desk.isOpen(arriving.get()));
        assertEquals("ANALYST", guest.role(DESK));
        sql("update app_user set administrator = false where id = " + guest.id());
    }

    @Test
    void what_a_lead_gave_while_groups_waited_is_the_leads() throws Exception {
        Guest guest = Guest.linked();
        held.execute("select 1 from project where id = '%s' for update".formatted(DESK));
        Future<Browser> arriving = others.submit(() -> guest.comes("desk"));
        Locks.untilSomebodyWaits(held);
        held.execute("insert into member (project_id, user_id, role, since) values ('%s', %s, 'OBSERVER', now())".formatted(DESK, guest.id()));
        holder.commit();
        assertTrue(Desk.isOpen(arriving.get()));
        assertEquals("OBSERVER", guest.role(DESK));
        assertEquals(0, count("openid_grant where user_id = " + guest.id()));
    }

    @Test
    void of_two_who_lose_the_group_at_once_the_last_administrator_stays() throws Exception {
        Guest one = Guest.linked();
        Guest two = Guest.linked();
        one.comes("it");
        two.comes("it");
        sql("update app_user set disabled_at = now() where administrator and id not in (%s, %s)".formatted(one.id(), two.id()));
        try {
            held.execute(TRAIL);
            Future<Browser> first = others.submit(() -> one.comes());
            Locks.untilSomebodyWaits(held);
            Future<Browser> second = others.submit(() -> two.comes());
            untilTwoWait();
            holder.commit();
            first.get();
            second.get();
            assertTrue(one.isAdministrator() ^ two.isAdministrator());
            assertTrue(Files.readString(Desk.APOSTIL.home().resolve("log/server.log")).contains("the last administrator"), "The log says so");
        } finally {
            sql("update app_user set disabled_at = null where administrator");
            sql("update app_user set administrator = false where id in (%s, %s)".formatted(one.id(), two.id()));
        }
    }

    @Test
    void nobody_shuts_the_last_administrator_while_groups_take_it_from_themselves() throws Exception {
        Guest one = Guest.linked();
        Guest two = Guest.linked();
        one.comes("it");
        two.comes("it");
        sql("update app_user set disabled_at = now() where administrator and id not in (%s, %s)".formatted(one.id(), two.id()));
        try {
            String address = "/api/v1/users/%s/shutting".formatted(sql("select id from app_user where id = " + two.id()));
            Browser script = Desk.script(one.subject());
            held.execute(TRAIL);
            Future<Browser> first = others.submit(() -> one.comes());
            Locks.untilSomebodyWaits(held);
            Future<Integer> shut = others.submit(() -> script.send("POST", address, null, "").statusCode());
            untilTwoWait();
            holder.commit();
            first.get();
            shut.get();
            assertEquals(1, count("app_user where administrator and disabled_at is null"));
        } finally {
            sql("update app_user set disabled_at = null where disabled_at is not null");
            sql("update app_user set administrator = false where id in (%s, %s)".formatted(one.id(), two.id()));
        }
    }

    @Test
    void a_session_that_ends_meanwhile_is_not_ended_by_the_provider_too() throws Exception {
        Guest guest = Guest.add();
        guest.comes();
        held.execute("delete from user_session where user_id = " + guest.id());
        Future<Integer> ending = others.submit(() -> new Browser(Desk.APOSTIL).send("POST", "/identity/openid/logout", "application/x-www-form-urlencoded", HOUSE.logoutToken(Map.of("sub", guest.subject()))).statusCode());
        Locks.untilSomebodyWaits(held);
        holder.commit();
        assertEquals(200, ending.get());
        assertEquals(0, count("audit_event where action = 'session.ended-by-provider' and subject_id = " + guest.id()));
    }

    private void untilTwoWait() throws SQLException {
        int waiting = 0;
        for (int looks = 0; looks < 500 && waiting < 2; looks++) {
            try (ResultSet found = held.executeQuery("select pg_sleep(0.02), (select count(distinct pid) from pg_locks where not granted)")) {
                found.next();
                waiting = found.getInt(2);
            }
        }
        assertFalse(waiting < 2, "Two wait for what is held");
    }
}
