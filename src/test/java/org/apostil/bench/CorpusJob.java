package org.apostil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apostil.launch.Installation;
import org.apostil.launch.RunningApostil;

/**
 * Measures a collection: 10,000 sources of 20,000 bytes in six languages, with 1,000,000 annotations, 20,000 speakers and 100,000
 * claims, all made up, and before it the same at a tenth of the size, so that one sees how cost grows. What is measured: search over a
 * fixed list of queries, the first page of each list, and the opening of the desk on one source, alone in its installation and
 * among all the others.
 *
 * <p>{@code deploy/bench corpus} runs it, with these words after it:
 * <pre>
 * --tenth           the tenth alone
 * --size N          so many sources instead, 100 at least
 * </pre>
 */
public final class CorpusJob {

    private static final int FULL = 10_000;
    private static final int ROUNDS = 4;
    private static final int OPENINGS = 9;
    private static final int ARTICLES = 500;
    private static final List<String> LISTS = List.of("source/sources", "speaker/speakers", "claim/claims", "annotation/annotations");

    private final Figures figures = new Figures();
    private final List<String> said = new ArrayList<>();
    private final int size;
    private final RunningApostil apostil = RunningApostil.fresh();
    private UUID project;

    private CorpusJob(int size) {
        this.size = size;
    }

    public static void main(String[] arguments) throws SQLException {
        List<String> words = List.of(arguments);
        int at = words.indexOf("--size");
        List<Integer> sizes = at >= 0 ? List.of(Math.max(100, Integer.parseInt(words.get(at + 1)))) : words.contains("--tenth") ? List.of(FULL / 10) : List.of(FULL / 10, FULL);
        for (int size : sizes) {
            CorpusJob job = new CorpusJob(size);
            Thread cleaning = new Thread(job::clean);
            Runtime.getRuntime().addShutdownHook(cleaning);
            job.run();
            job.figures.print(System.out);
            job.said.forEach(System.out::println);
            job.clean();
            Runtime.getRuntime().removeShutdownHook(cleaning);
        }
        System.exit(0);
    }

    private void run() throws SQLException {
        apostil.start();
        Interface lead = new Interface(apostil.baseUrl(), "lead", apostil.password());
        project = UUID.fromString(lead.post("/projects", Interface.object().put("name", "Corpus")).get("id").asText());
        for (String member : List.of("analyst", "reviewer")) {
            lead.bytes("POST", "/projects/" + project + "/members", Interface.object().put("username", member).put("role", member));
        }
        try (Connection connection = apostil.database().connect()) {
            Corpus corpus = new Corpus(connection, project, people(connection));
            corpus.load(0, 1);
            corpus.index();
            corpus.settle();
            String source = source(connection);
            desk("alone", source);
            timed("put into the database", () -> corpus.load(1, size));
            timed("index of search made", corpus::index);
            corpus.settle();
            figure("size of the database", "MB", List.of(megabytes(connection, "pg_database_size(current_database())")));
            figure("of it the index of search", "MB", List.of(megabytes(connection, "pg_total_relation_size('search_document') + pg_total_relation_size('search_name')")));
            desk("among all others", source);
        }
        search(new Interface(apostil.baseUrl(), "reviewer", apostil.password()));
        lists();
        ImportRows.measure(lead, project.toString(), ARTICLES, ROUNDS, figures);
        figures.add("place 5,000 annotations in 1 MB of which 2 % of the words changed (limit 3,000)", "ms", AnchoringRows.times(3, OPENINGS));
    }

    /** The first round is not counted: a server compiles what it does often, and this one has just started. */
    private void search(Interface reviewer) {
        List<String> queries = CorpusQueries.all();
        Map<String, List<Double>> times = new HashMap<>();
        List<Double> all = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (String query : queries) {
                long asked = System.nanoTime();
                JsonNode found = reviewer.get("/projects/" + project + "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
                double took = (System.nanoTime() - asked) / 1e6;
                if (round > 0) {
                    all.add(took);
                    times.computeIfAbsent(query + "  (" + found.path("counts").findValuesAsText("count") + ")", first -> new ArrayList<>()).add(took);
                }
            }
        }
        figure("search, %d queries: median (limit 100)".formatted(queries.size()), "ms", all);
        figure("search: 99th percentile (limit 400)", "ms", List.of(DeskFigures.quantile(all, .99)));
        times.entrySet().stream().sorted(Comparator.comparingDouble(entry -> -DeskFigures.quantile(entry.getValue(), .5))).limit(8)
            .forEach(entry -> said.add("%8.0f ms  %s".formatted(DeskFigures.quantile(entry.getValue(), .5), entry.getKey())));
    }

    private void lists() {
        Path pages = Installation.ofThisProgram().base().resolve("src/main/webapp");
        try (DeskInBrowser browser = new DeskInBrowser(apostil, "none")) {
            for (String list : LISTS) {
                if (Files.exists(pages.resolve(list + ".xhtml"))) {
                    figure("first page of " + list + " (limit 200)", "ms", Stream.generate(() -> browser.page(list + "?project=" + project)).limit(OPENINGS + 2).skip(2).toList());
                } else {
                    said.add("First page of " + list + ": not measured, there is no such page.");
                }
            }
        }
    }

    private void desk(String where, String source) {
        try (DeskInBrowser browser = new DeskInBrowser(apostil, source)) {
            List<double[]> opened = Stream.generate(browser::open).limit(OPENINGS + 3).skip(3).toList();
            figure("desk " + where + ": first paragraph readable", "ms", opened.stream().map(times -> times[0]).toList());
            figure("desk " + where + ": highlights painted, cards beside them", "ms", opened.stream().map(times -> times[1]).toList());
        }
    }

    private void figure(String name, String unit, List<Double> values) {
        figures.add("%,d sources: %s".formatted(size, name), unit, values);
    }

    private void timed(String name, Step step) throws SQLException {
        long begun = System.nanoTime();
        step.run();
        figure(name, "s", List.of((System.nanoTime() - begun) / 1e9));
    }

    /** Something that is done in the database. */
    private interface Step {
        void run() throws SQLException;
    }

    private static List<UUID> people(Connection connection) throws SQLException {
        List<UUID> people = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery("select id from app_user where username in ('analyst', 'reviewer', 'lead') order by username")) {
            while (found.next()) {
                people.add(found.getObject(1, UUID.class));
            }
        }
        return people;
    }

    private String source(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery("select id from source where project_id = '" + project + "'")) {
            found.next();
            return found.getString(1);
        }
    }

    private static double megabytes(Connection connection, String bytes) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery("select " + bytes)) {
            found.next();
            return found.getLong(1) / 1e6;
        }
    }

    private void clean() {
        apostil.close();
        try (Stream<Path> files = Files.walk(apostil.home())) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException alreadyGone) {
            System.err.println("The home of this run was not removed: " + apostil.home());
        }
    }
}
