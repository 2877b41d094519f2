package org.apostil.launch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What this program must know of the users: whether there are any, and how the first one gets in. */
final class Users {
    private static final int TOKEN_BYTES = 32;
    private static final String PURPOSE = "first-administrator";

    private final Access owner;

    Users(Access owner) {
        this.owner = owner;
    }

    boolean none() throws SQLException {
        try (Connection connection = owner.connect(); Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select not exists (select from app_user)")) {
            found.next();
            return found.getBoolean(1);
        }
    }

    /**
     * Makes a token for a link that works once, within 24 hours. The database keeps its SHA-256 alone; tokens of earlier
     * starts that nobody used end here.
     */
    String tokenForFirstAdministrator() throws SQLException {
        String token = Secrets.random(TOKEN_BYTES);
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from one_time_link where purpose = ? and used_at is null");
                    PreparedStatement insert = connection.prepareStatement("""
                            insert into one_time_link (token_hash, purpose, created_at, expires_at)
                            values (?, ?, now(), now() + interval '24 hours')""")) {
                delete.setString(1, PURPOSE);
                delete.executeUpdate();
                insert.setBytes(1, sha256(token));
                insert.setString(2, PURPOSE);
                insert.executeUpdate();
            }
            connection.commit();
        }
        return token;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
