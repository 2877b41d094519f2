package org.apostil.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A database with an audit trail that a test may tamper with: its first events are of the first form. */
final class TrailOfItsOwn implements AutoCloseable {

    /** What tells the ways to write JSON, text and time apart. */
    private static final List<String> APPENDED = List.of(
        "(action, subject_type) values ('user.created', 'user')",
        "(action, subject_type, after) values ('a', 's', '{\"bb\": 1e3, \"a\": [1.50, -0.0, 0.000001, true, null, {\"é\": 1, \"zz\": {}}], \"\": []}')",
        "(action, subject_type, before, reason) values ('b', 's', '{\"quote\": \"\\u0001\\t\\\"\\\\ é 😀 \\u2028 \\u007f\"}', E'\\x01 line\\nline \"quoted\" \\\\ 😀 \\x7f')",
        "(actor_id, action, project_id, subject_type, subject_id) values (uuidv7(), 'c', uuidv7(), 's', uuidv7())",
        "(action, subject_type, after) values ('d', 's', 'null')");

    private final Home home;
    private final EmbeddedDatabase database;

    private TrailOfItsOwn(Path directory) throws IOException, SQLException {
        home = Home.open(directory.resolve("home"));
        Path all = Installation.ofThisProgram().migrations();
        database = EmbeddedDatabase.start(home, Secrets.of(home), Installation.ofThisProgram().roles());
        new Migrations(only(all, "V001", directory.resolve("first"))).run(database.owner());
        as(database.application(), "insert into audit_event (at, action, subject_type) values ('2026-03-01 12:00:00.120+04', 'x', 's'), ('2026-03-01', 'y', 's'), (now(), 'z', 's')");
        APPENDED.forEach(row -> as(database.application(), "insert into audit_event " + row.replaceFirst("\\(", "(at, ").replace("values (", "values (now(), ")));
        new Migrations(all).run(database.owner());
        APPENDED.forEach(row -> append("insert into audit_event " + row));
        as(database.owner(), "create table kept_aside as select * from audit_event");
    }

    static TrailOfItsOwn in(Path directory) throws IOException, SQLException {
        return new TrailOfItsOwn(directory);
    }

    Home home() {
        return home;
    }

    Access owner() {
        return database.owner();
    }

    /** Appends as the application does, in a session that is set up as oddly as it can be. */
    void append(String insert) {
        as(database.application(), "set timezone = 'Asia/Yerevan'", "set bytea_output = 'escape'", "set extra_float_digits = -15", insert);
    }

    /** Does what the owner must not do and can: with the triggers disabled. */
    void tamper(String command) {
        as(database.owner(), "alter table audit_event disable trigger user", command, "alter table audit_event enable trigger user");
    }

    /** Brings the trail back to what it was. */
    void restore() {
        tamper("truncate audit_event; insert into audit_event select * from kept_aside");
    }

    /** What the verifier finds; empty where every link holds. */
    String found(String... kept) {
        AuditChain chain = new AuditTrail(database.application()).check(Stream.of(kept).map(AuditHead::parse).toList());
        return chain.fault().orElse("");
    }

    String head() {
        return new AuditTrail(database.application()).check(List.of()).head().map(AuditHead::toString).orElse("");
    }

    String ask(String question) {
        try (Connection connection = database.owner().connect(); Statement statement = connection.createStatement(); ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(question, e);
        }
    }

    static void as(Access who, String... commands) {
        try (Connection connection = who.connect(); Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        database.close();
    }

    private static Path only(Path scripts, String prefix, Path copies) {
        try (Stream<Path> found = Files.list(scripts)) {
            Files.createDirectories(copies);
            for (Path script : found.filter(path -> path.getFileName().toString().startsWith(prefix)).toList()) {
                Files.copy(script, copies.resolve(script.getFileName()));
            }
            return copies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
