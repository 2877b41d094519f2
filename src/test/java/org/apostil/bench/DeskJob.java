package org.apostil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apostil.launch.Installation;
import org.apostil.launch.RunningApostil;
import org.apostil.project.HandlingMark;
import org.apostil.source.SourceText;

/**
 * Measures the desk on the real article and on a text of 1 MB with 5,000 and with 50,000 annotations, against the same
 * text as a static page of the same server, and holds the figures against the limits of issue 3.
 *
 * <p>{@code deploy/bench desk} runs it, with these words after it:
 * <pre>
 * --runs N          openings of each page, first visits and second visits each (default 5)
 * --quick           fewer saves, and a short way of scrolling
 * --only COLUMN     of article, 5000, 50000; may be given twice
 * --stay            leaves the server on, with the texts, until Ctrl-C
 * --profile DIR     profiles of the page's scripts, after the measuring
 * </pre>
 */
public final class DeskJob {

    private static final int TEXT_BYTES = 1_000_000;
    /** How often everything is done before it is measured: a server compiles what it does often, and this one has just started. */
    private static final int WARMING = 8;
    private static final int SAVES = 20;
    private static final int NOTCHES = 20_000;
    private static final List<String> SPEAKERS = List.of("Sergey Lavrov", "Elmar Mammadyarov", "Ilham Aliyev", "Anar Hasanov",
        "officials in Baku", "one senior Azerbaijani diplomat", "analysts in Baku", "Zaur Shiriyev");

    private final DeskFigures figures = new DeskFigures();
    private final DeskRows rows = new DeskRows(figures);
    private final RunningApostil apostil = RunningApostil.fresh();
    private final SourceText text = SourceText.of(LongText.of(TEXT_BYTES, Installation.ofThisProgram().base().resolve("db/demo/article.txt")));
    private final boolean quick;
    private final boolean openings;
    private final boolean stay;
    private final int runs;
    private final List<String> only;
    private final Path profiles;
    private Interface analyst;
    private UUID project;
    private List<UUID> speakers;

    private DeskJob(List<String> arguments) {
        quick = arguments.contains("--quick");
        stay = arguments.contains("--stay");
        openings = arguments.contains("--openings");
        runs = after(arguments, "--runs").map(Integer::parseInt).findFirst().orElse(5);
        only = after(arguments, "--only").toList();
        profiles = after(arguments, "--profile").map(Path::of).findFirst().orElse(null);
    }

    public static void main(String[] arguments) {
        DeskJob job = new DeskJob(List.of(arguments));
        Thread cleaning = new Thread(job::clean);
        Runtime.getRuntime().addShutdownHook(cleaning);
        job.run();
        job.figures.print(System.out);
        System.exit(0);
    }

    private void run() {
        say("A server of its own, on %s, with load average %s", apostil.home().getFileName(), load());
        apostil.start();
        analyst = new Interface(apostil.baseUrl(), "analyst", apostil.password());
        project = UUID.fromString(analyst.get("/projects").get(0).get("id").asText());
        speakers = SPEAKERS.stream().map(this::speaker).toList();
        String still = StillPage.deploy(apostil, text);
        say("The text has %,d bytes, %,d code points and %,d paragraphs", text.content().getBytes(StandardCharsets.UTF_8).length, text.length(), text.blocks().size());
        if (wanted("article")) {
            JsonNode article = analyst.get("/projects/" + project + "/sources").get(0);
            SourceText words = SourceText.of(analyst.get("/source-versions/" + article.get("versionId").asText()).get("text").asText());
            measure("article", article, words, 80, null);
        }
        if (wanted("5000")) {
            measure("5,000", source("One megabyte, 5,000 annotations"), text, 5_000, still);
        }
        if (wanted("50000")) {
            measure("50,000", source("One megabyte, 50,000 annotations"), text, 50_000, null);
        }
        rows.ratios();
        if (stay) {
            stay();
        }
        say("Load average at the end %s", load());
    }

    private void measure(String column, JsonNode source, SourceText words, int count, String still) {
        List<Planned> planned = Plan.of(words, count, speakers);
        String version = source.get("versionId").asText();
        long begun = System.nanoTime();
        Load.onto(apostil.database(), project, UUID.fromString(version), words, planned);
        say("%s: %,d annotations loaded in %.1f s", column, count, (System.nanoTime() - begun) / 1e9);
        for (int i = 0; i < WARMING + runs; i++) {
            long asked = System.nanoTime();
            analyst.bytes("/source-versions/" + version + "/desk");
            if (i >= WARMING) {
                figures.add(column, "server: the desk's data by the interface", "ms", (System.nanoTime() - asked) / 1e6);
            }
        }
        if (stay) {
            return;
        }
        try (Chromium chromium = new Chromium(apostil.home().resolve("chromium-" + count))) {
            signIn(chromium.page());
            Desk.record(chromium.page());
            Desk desk = new Desk(chromium.page(), apostil.baseUrl() + "annotation/desk?source=" + source.get("id").asText(), planned);
            Desk plain = still == null ? null : new Desk(chromium.page(), still, planned);
            IntStream.range(0, WARMING).forEach(i -> desk.open(true, true));
            for (boolean first : new boolean[] {true, false}) {
                for (int i = 0; i < runs; i++) {
                    if (plain != null) {
                        rows.opened("static", first, plain.open(first, false), false);
                    }
                    rows.opened(column, first, desk.open(first, true), true);
                }
            }
            say("%s: opened", column);
            if (openings) {
                return;
            }
            rows.saved(column, IntStream.range(0, WARMING + (quick ? 4 : SAVES)).mapToObj(desk::save).skip(WARMING).toList());
            say("%s: saved", column);
            rows.scrolled(column, desk.scroll(quick ? 600 : NOTCHES));
            rows.heap(column, desk.heap());
            say("%s: scrolled", column);
            if (plain != null) {
                plain.open(false, false);
                rows.scrolled("static", plain.scroll(quick ? 600 : NOTCHES));
                rows.heap("static", plain.heap());
            }
            if (profiles != null) {
                explain(column, desk, chromium.page());
            }
        }
    }

    private void explain(String column, Desk desk, DevTools page) {
        for (boolean first : new boolean[] {true, false}) {
            desk.open(first, true);
            say("%n%s, %s visit, bytes over the wire%n%s", column, first ? "first" : "second", String.join("\n", desk.wire()));
        }
        CpuProfile profile = new CpuProfile(page, profiles);
        profile.of(column.replace(",", "") + "-open", () -> desk.openFrom(apostil.baseUrl() + "resources/theme/apostil.svg"));
        profile.of(column.replace(",", "") + "-save", () -> desk.save(1));
        profile.of(column.replace(",", "") + "-scroll", () -> desk.scroll(600));
    }

    private void stay() {
        say("%sproject/project?id=%s, user analyst, password %s", apostil.baseUrl(), project, apostil.password());
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void signIn(DevTools page) {
        page.ask("Page.navigate", "url", apostil.baseUrl());
        page.evaluate("new Promise((done) => { const look = () => document.readyState === 'complete' ? done() : setTimeout(look, 20); look(); })");
        for (String[] field : new String[][] {{"login:username", "analyst"}, {"login:password", apostil.password()}}) {
            page.evaluate("document.getElementById('%s').focus()".formatted(field[0]));
            page.ask("Input.insertText", "text", field[1]);
        }
        page.evaluate("document.getElementById('login:signIn').click()");
        page.await("!!document.querySelector('.head .who')");
    }

    private JsonNode source(String title) {
        ObjectNode source = Interface.object().put("text", text.content());
        source.putObject("provenance").put("title", title).put("workingTitle", true).put("language", "en").put("acquiredHow", "Made for measuring")
            .put("handlingMark", HandlingMark.CLEAR.code());
        return analyst.post("/projects/" + project + "/sources", source);
    }

    private UUID speaker(String name) {
        return UUID.fromString(analyst.post("/projects/" + project + "/speakers", Interface.object().put("name", name).put("kind", "person")).get("id").asText());
    }

    private boolean wanted(String column) {
        return only.isEmpty() || only.contains(column);
    }

    private static Stream<String> after(List<String> arguments, String name) {
        return IntStream.range(0, arguments.size() - 1).filter(i -> arguments.get(i).equals(name)).mapToObj(i -> arguments.get(i + 1));
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static void say(String words, Object... values) {
        System.out.println(words.formatted(values));
    }

    /** Nothing of it stays, however it ends. */
    private void clean() {
        apostil.close();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(apostil.home())) {
            all.sorted(Comparator.reverseOrder()).forEach(files::add);
        } catch (IOException e) {
            return;
        }
        files.forEach(file -> file.toFile().delete());
    }
}
