package org.apostil.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apostil.launch.Access;
import org.apostil.launch.Ports;
import org.apostil.launch.RunningApostil;
import org.openqa.selenium.support.ui.FluentWait;

/** An Apostil of its own with a mail relay beside it: a real SMTP server in this process. */
public final class Mailed implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port = Ports.free();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final RunningApostil apostil = with(RunningApostil.fresh());
    private GreenMail relay = relay();

    public Mailed() {
        relay.start();
        apostil.start();
        sql("update app_user set email = username || '@example.org'");
    }

    /** Lets another Apostil use the same relay. */
    RunningApostil with(RunningApostil other) {
        return other.with("APOSTIL_MAIL_HOST", "127.0.0.1").with("APOSTIL_MAIL_PORT", Integer.toString(port)).with("APOSTIL_MAIL_TLS", "none")
            .with("APOSTIL_MAIL_FROM", "apostil@example.org");
    }

    public RunningApostil apostil() {
        return apostil;
    }

    void relayStops() {
        relay.stop();
    }

    void relayStarts() {
        relay = relay();
        relay.start();
    }

    private GreenMail relay() {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    /** Lets the minute, or the night, pass in which mail is gathered. */
    public void timePasses() {
        sql("update notification set mail_after = now() - interval '1 second' where mail_after is not null and mail_id is null");
        sql("update outgoing_mail set due_at = now() where not resting");
    }

    /** The mails to a person, once there are {@code count}. */
    public List<MimeMessage> mailsTo(String person, int count) {
        until(count + " mails to " + person, () -> to(person).size() >= count);
        return to(person);
    }

    /** The mails to a person that have come, when all that was due has left. */
    public List<MimeMessage> afterAllLeft(String person) {
        until("all has left", () -> sql("select (select count(*) from outgoing_mail) + (select count(*) from notification where mail_id is null and mail_after <= now())").equals("0"));
        return to(person);
    }

    public List<MimeMessage> to(String person) {
        return Stream.of(relay.getReceivedMessages()).filter(mail -> header(mail, "To").equals(person + "@example.org")).toList();
    }

    public void empty() {
        try {
            relay.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new AssertionError(e);
        }
    }

    public static String header(MimeMessage mail, String name) {
        try {
            String[] values = mail.getHeader(name);
            return values == null ? "" : String.join("|", values);
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    public static String text(MimeMessage mail) {
        try {
            return (String) mail.getContent();
        } catch (IOException | jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    public void until(String what, BooleanSupplier holds) {
        new FluentWait<>(this).withTimeout(Duration.ofSeconds(60)).pollingEvery(Duration.ofMillis(200)).withMessage(what).until(ignored -> holds.getAsBoolean());
    }

    /** Does it as the owner of the tables; the first value of its answer, if it has one. */
    public String sql(String command) {
        Access owner = apostil.database();
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password()); Statement statement = connection.createStatement()) {
            if (!statement.execute(command)) {
                return "";
            }
            ResultSet rows = statement.getResultSet();
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new AssertionError(command, e);
        }
    }

    HttpResponse<String> send(String who, String method, String path, String etag, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(apostil.baseUrl() + "api/v1/" + path))
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)).header("Content-Type", "application/json");
        if (who != null) {
            request.header("Authorization", "Bearer " + token(who));
        }
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return send(request.build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted", e);
        }
    }

    JsonNode ask(String who, String method, String path, String json) {
        HttpResponse<String> answer = send(who, method, path, null, json);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return json(answer.body());
    }

    private String token(String who) {
        return tokens.computeIfAbsent(who, name -> json(send(null, "POST", "tokens", null,
            "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, apostil.password())).body()).path("token").asText());
    }

    private static JsonNode json(String text) {
        try {
            return text.isEmpty() ? JSON.nullNode() : JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    /** A project with analyst, analyst2 and reviewer in it, and one text. */
    Project project(String name) {
        try {
            String id = ask("lead", "POST", "projects", JSON.writeValueAsString(Map.of("name", name))).path("id").asText();
            for (String member : List.of("analyst:analyst", "analyst2:analyst", "reviewer:reviewer")) {
                ask("lead", "POST", "projects/" + id + "/members", "{\"username\":\"%s\",\"role\":\"%s\"}".formatted(member.split(":")[0], member.split(":")[1]));
            }
            String version = ask("lead", "POST", "projects/" + id + "/sources", """
                {"provenance":{"title":"The minister's answer","language":"en","acquiredHow":"by mail","handlingMark":"TLP:RED"},"text":"She said so."}""").path("versionId").asText();
            return new Project(id, version);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A project of this Apostil. */
    final class Project {
        private final String id;
        private final String version;

        private Project(String id, String version) {
            this.id = id;
            this.version = version;
        }

        String id() {
            return id;
        }

        /** Lets nobody see the work of others before their own first pass. */
        void readsBlind() {
            sql("update project set blind_first_pass = true where id = '" + id + "'");
        }

        /** Submits the first pass of that person. */
        void submitPass(String who) {
            String source = ask(who, "GET", "source-versions/" + version, null).path("sourceId").asText();
            ask(who, "POST", "sources/" + source + "/first-pass", null);
        }

        /** An annotation of analyst that waits for a decision. */
        String submitted() {
            String annotation = ask("analyst", "POST", "source-versions/" + version + "/annotations", """
                {"kind":"comment","spans":[{"role":"content","start":4,"end":8,"exact":"said"}],"note":"Why? %s"}""".formatted(UUID.randomUUID())).path("id").asText();
            step("analyst", annotation, "submit", null);
            return annotation;
        }

        HttpResponse<String> step(String who, String annotation, String action, String reason) {
            String etag = send(who, "GET", "annotations/" + annotation, null, null).headers().firstValue("ETag").orElseThrow();
            return send(who, "POST", "annotations/" + annotation + "/steps", etag,
                reason == null ? "{\"action\":\"%s\"}".formatted(action) : "{\"action\":\"%s\",\"reason\":\"%s\"}".formatted(action, reason));
        }

        String discuss(String who, String annotation, String text) {
            return ask(who, "POST", "annotations/" + annotation + "/threads", "{\"text\":\"%s\"}".formatted(text)).path("id").asText();
        }
    }

    @Override
    public void close() {
        apostil.close();
        relay.stop();
    }
}
