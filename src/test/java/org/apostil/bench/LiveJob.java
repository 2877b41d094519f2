package org.apostil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apostil.identity.Browser;
import org.apostil.launch.RunningApostil;

/**
 * Measures how long a live event takes from the commit of a write to its arrival at the desks that are open: 100 streams,
 * and 20 writes a second by the interface. The time of a commit is PostgreSQL's own, so clocks of one machine are compared.
 *
 * <p>{@code deploy/bench live} runs it, with these words after it:
 * <pre>
 * --seconds N   of writing that is measured (default 60); as many as ten before it are not
 * --streams N   open desks (default 100)
 * --rate N      writes a second (default 20)
 * </pre>
 */
public final class LiveJob {

    private static final int WARMING_SECONDS = 10;
    private static final int SETTLING_SECONDS = 3;
    private static final List<String> READERS = List.of("lead", "analyst2", "reviewer", "observer");

    private final RunningApostil apostil = RunningApostil.fresh();
    private final Figures figures = new Figures();
    private final int seconds;
    private final int streams;
    private final int rate;

    private LiveJob(List<String> arguments) {
        seconds = number(arguments, "--seconds", 60);
        streams = number(arguments, "--streams", 100);
        rate = number(arguments, "--rate", 20);
    }

    public static void main(String[] arguments) {
        LiveJob job = new LiveJob(List.of(arguments));
        try {
            job.run();
            job.figures.print(System.out);
        } catch (IOException | SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            job.apostil.close();
        }
        System.exit(0);
    }

    private void run() throws IOException, SQLException, InterruptedException {
        apostil.start();
        apostil.stop();
        keepTimesOfCommits();
        apostil.start();
        Interface analyst = new Interface(apostil.baseUrl(), "analyst", apostil.password());
        String version = analyst.get("/projects/" + analyst.get("/projects").get(0).get("id").asText() + "/sources").get(0).get("versionId").asText();
        List<LiveStream> open = open(version, analyst.get("/source-versions/" + version + "/desk").get("mark").asText());
        write(analyst, version, WARMING_SECONDS);
        open.forEach(LiveStream::forget);
        long start = System.nanoTime();
        List<String> written = write(analyst, version, seconds);
        double took = (System.nanoTime() - start) / 1e9;
        new CountDownLatch(1).await(SETTLING_SECONDS, TimeUnit.SECONDS);
        tell(written, open, took);
    }

    private List<LiveStream> open(String version, String mark) {
        Map<String, String> sessions = new HashMap<>();
        READERS.forEach(reader -> sessions.put(reader, new Browser(apostil).signedIn(reader).session()));
        List<LiveStream> open = new ArrayList<>();
        for (int i = 0; i < streams; i++) {
            open.add(LiveStream.open(apostil, sessions.get(READERS.get(i % READERS.size())), version, mark));
        }
        return open;
    }

    /** Writes at the rate, whether or not earlier writes were answered; returns the ids of what was written. */
    private List<String> write(Interface analyst, String version, int during) throws InterruptedException {
        List<String> written = new ArrayList<>();
        AtomicReference<RuntimeException> refused = new AtomicReference<>();
        try (ScheduledExecutorService clock = Executors.newScheduledThreadPool(8)) {
            CountDownLatch left = new CountDownLatch(rate * during);
            for (int i = 0; i < rate * during; i++) {
                clock.schedule(() -> {
                    try {
                        String id = comment(analyst, version);
                        synchronized (written) {
                            written.add(id);
                        }
                    } catch (RuntimeException e) {
                        refused.compareAndSet(null, e);
                    } finally {
                        left.countDown();
                    }
                }, i * 1000L / rate, TimeUnit.MILLISECONDS);
            }
            left.await();
        }
        if (refused.get() != null) {
            throw new IllegalStateException("Only %d of %d writes were taken".formatted(written.size(), rate * during), refused.get());
        }
        return written;
    }

    private static String comment(Interface analyst, String version) {
        ObjectNode body = Interface.object().put("kind", "comment").put("note", "Measured.");
        body.putArray("spans").addObject().put("role", "content").put("start", 0).put("end", 10).put("exact", "Azerbaijan");
        JsonNode answer = analyst.post("/source-versions/" + version + "/annotations", body);
        return answer.get("id").asText();
    }

    private void tell(List<String> written, List<LiveStream> open, double took) throws SQLException {
        Map<String, Long> committed = commits();
        List<Double> each = new ArrayList<>();
        List<Double> last = new ArrayList<>();
        int missing = 0;
        for (String id : written) {
            double latest = 0;
            for (LiveStream stream : open) {
                Long arrived = stream.arrival(id);
                if (arrived == null) {
                    missing++;
                } else {
                    double millis = (arrived - committed.get(id)) / 1000.0;
                    each.add(millis);
                    latest = Math.max(latest, millis);
                }
            }
            last.add(latest);
        }
        figures.add("commit to arrival, each of %d desks".formatted(streams), "ms", each);
        figures.add("… 99th percentile", "ms", List.of(percentile(each, 99)));
        figures.add("commit to arrival at the last of the desks", "ms", last);
        figures.add("… 99th percentile", "ms", List.of(percentile(last, 99)));
        figures.add("writes a second", "1/s", List.of(written.size() / took));
        figures.add("messages that did not arrive", "", List.of((double) missing));
        figures.add("streams that ended", "", List.of((double) open.stream().filter(LiveStream::isEnded).count()));
    }

    /** When each annotation was committed, in microseconds since 1970. */
    private Map<String, Long> commits() throws SQLException {
        Map<String, Long> committed = new HashMap<>();
        try (Connection database = apostil.database().connect(); Statement statement = database.createStatement();
             ResultSet rows = statement.executeQuery("select subject_id, (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000)::bigint from audit_event where action = 'annotation.created' and pg_xact_commit_timestamp(xmin) is not null")) {
            while (rows.next()) {
                committed.put(rows.getString(1), rows.getLong(2));
            }
        }
        return committed;
    }

    /** Only whoever runs the database may: it is stopped, and its settings are a file. */
    private void keepTimesOfCommits() throws IOException {
        Files.writeString(apostil.home().resolve("postgresql/data/postgresql.auto.conf"), "track_commit_timestamp = on\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }

    private static int number(List<String> arguments, String name, int otherwise) {
        int at = arguments.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(arguments.get(at + 1));
    }
}
