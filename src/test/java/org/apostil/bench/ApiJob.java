package org.apostil.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apostil.launch.RunningApostil;

/**
 * Measures the programming interface over 16 connections, with the machine's two processors for server, database and client together: a
 * list of 100 annotations; annotations made, each durable when it is answered; the same rows by bare transactions ({@link BareRows}); and
 * how long signing in takes meanwhile.
 *
 * <p>{@code deploy/bench api} runs it, with these words after it:
 * <pre>
 * --seconds N      of each that is measured (default 20); as many as ten before it are not
 * --connections N  at once (default 16)
 * </pre>
 */
public final class ApiJob {

    private static final int WARMING_SECONDS = 15;
    private static final int LISTED = 100;

    private final RunningApostil apostil = RunningApostil.fresh();
    private final Figures figures = new Figures();
    private final int seconds;
    private final int connections;
    private String token;
    private String project;
    private String version;

    /** What came of doing the same again and again: milliseconds of each. */
    private record Run(List<Double> millis, double seconds) {

        double rate() {
            return millis.size() / seconds;
        }

        double percentile(int percent) {
            List<Double> sorted = millis.stream().sorted().toList();
            return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
        }
    }

    /** One thing that is done again and again over a connection of its own. */
    interface Client extends AutoCloseable {
        void once() throws IOException, SQLException;

        @Override
        void close() throws IOException, SQLException;
    }

    private ApiJob(List<String> arguments) {
        seconds = number(arguments, "--seconds", 20);
        connections = number(arguments, "--connections", 16);
    }

    public static void main(String[] arguments) {
        ApiJob job = new ApiJob(List.of(arguments));
        try {
            job.run();
            job.figures.print(System.out);
        } catch (IOException | SQLException | InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            job.apostil.close();
        }
        System.exit(0);
    }

    private void run() throws IOException, SQLException, InterruptedException, ExecutionException {
        apostil.start();
        Interface analyst = new Interface(apostil.baseUrl(), "analyst", apostil.password());
        token = analyst.token();
        project = analyst.get("/projects").get(0).get("id").asText();
        version = analyst.get("/projects/" + project + "/sources").get(0).get("versionId").asText();
        durable();
        for (int i = 0; i < LISTED; i++) {
            analyst.post("/source-versions/" + version + "/annotations", comment());
        }
        Run list = measured(() -> HttpLine.get(apostil.port(), token, "/api/v1/projects/" + project + "/annotations?limit=" + LISTED));
        Run whole = measured(() -> HttpLine.get(apostil.port(), token, "/api/v1/source-versions/" + version + "/annotations?limit=" + LISTED));
        List<Double> signing = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean over = new AtomicBoolean();
        Run made;
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            beside.submit(() -> signIn(signing, over));
            made = measured(() -> HttpLine.post(apostil.port(), token, "/api/v1/source-versions/" + version + "/annotations", comment().toString()));
            over.set(true);
        }
        Run bare = measured(() -> new BareRows(apostil.database().connect(), UUID.fromString(project), UUID.fromString(version)));
        tell(list, whole, made, bare, signing);
    }

    private void tell(Run list, Run whole, Run made, Run bare, List<Double> signing) {
        figures.add("list of 100 annotations of a project", "1/s", List.of(list.rate()));
        figures.add("… milliseconds", "ms", list.millis());
        figures.add("100 annotations of a text, with all that is known of each", "1/s", List.of(whole.rate()));
        figures.add("annotations made, each durable", "1/s", List.of(made.rate()));
        figures.add("… milliseconds", "ms", made.millis());
        figures.add("… 99th percentile", "ms", List.of(made.percentile(99)));
        figures.add("the same rows by bare transactions", "1/s", List.of(bare.rate()));
        figures.add("… 99th percentile", "ms", List.of(bare.percentile(99)));
        figures.add("bare transactions to one annotation", "", List.of(bare.rate() / made.rate()));
        figures.add("signing in meanwhile", "ms", List.copyOf(signing));
    }

    private Run measured(Callable<Client> opening) throws InterruptedException, ExecutionException {
        repeat(opening, Math.min(WARMING_SECONDS, seconds));
        return repeat(opening, seconds);
    }

    private Run repeat(Callable<Client> opening, int during) throws InterruptedException, ExecutionException {
        List<Double> all = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            long until = start + TimeUnit.SECONDS.toNanos(during);
            List<Future<List<Double>>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit(() -> repeated(opening, until)));
            }
            for (Future<List<Double>> each : running) {
                all.addAll(each.get());
            }
        }
        return new Run(all, (System.nanoTime() - start) / 1e9);
    }

    private static List<Double> repeated(Callable<Client> opening, long until) throws Exception {
        List<Double> millis = new ArrayList<>();
        try (Client client = opening.call()) {
            for (long before = System.nanoTime(); before < until; before = System.nanoTime()) {
                client.once();
                millis.add((System.nanoTime() - before) / 1e6);
            }
        }
        return millis;
    }

    /** Once a second, as long as the others write. */
    private Void signIn(List<Double> millis, AtomicBoolean over) throws InterruptedException {
        while (!over.get()) {
            long before = System.nanoTime();
            new Interface(apostil.baseUrl(), "reviewer", apostil.password());
            millis.add((System.nanoTime() - before) / 1e6);
            Thread.sleep(1_000);
        }
        return null;
    }

    private void durable() throws SQLException {
        try (Connection database = apostil.database().connect(); Statement statement = database.createStatement();
             ResultSet settings = statement.executeQuery("select current_setting('fsync') || ', ' || current_setting('synchronous_commit')")) {
            settings.next();
            if (!settings.getString(1).equals("on, on")) {
                throw new IllegalStateException("Nothing is durable here: fsync, synchronous_commit are " + settings.getString(1));
            }
        }
    }

    private static ObjectNode comment() {
        ObjectNode body = Interface.object().put("kind", "comment").put("note", "Measured.");
        body.putArray("spans").addObject().put("role", "content").put("start", 0).put("end", 10).put("exact", "Azerbaijan");
        return body;
    }

    private static int number(List<String> arguments, String name, int otherwise) {
        int at = arguments.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(arguments.get(at + 1));
    }
}
