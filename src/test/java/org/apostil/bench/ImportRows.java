package org.apostil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apostil.launch.RunningApostil;

/**
 * Measures imports: from the moment that a ZIP of web pages is sent until all are read, and from their confirmation until all are
 * sources with their originals beside them. Pages have 20,000 bytes of text, a menu around it and what they say of themselves.
 *
 * <p>{@code deploy/bench import} runs it; {@code --articles N} is how many pages a ZIP has (default 1,000), {@code --rounds N} how
 * many there are after a first one that is not counted (default 3).
 */
public final class ImportRows {

    private static final int TEXT_BYTES = 20_000;
    private static final int WARM_UP = 200;
    private static final int PAUSE_MILLIS = 50;
    private static final String[] WORDS = ("ferry harbour fog minister spokesman said reported denied according to the officials talks morning nobody witness vessel captain log engine radio coast "
        + "island treaty border village market bridge sources close inquiry evidence letter meeting yesterday returned left before after while because although against within").split(" ");

    private final Interface analyst;
    private final String project;
    private final int articles;
    private int made;

    private ImportRows(Interface analyst, String project, int articles) {
        this.analyst = analyst;
        this.project = project;
        this.articles = articles;
    }

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        RunningApostil apostil = RunningApostil.fresh();
        try {
            apostil.start();
            Interface lead = new Interface(apostil.baseUrl(), "lead", apostil.password());
            String project = lead.post("/projects", Interface.object().put("name", "Imports")).get("id").asText();
            Figures figures = new Figures();
            measure(lead, project, number(words, "--articles", 1_000), number(words, "--rounds", 3), figures);
            figures.print(System.out);
        } finally {
            apostil.close();
        }
        System.exit(0);
    }

    private static int number(List<String> words, String name, int usual) {
        int at = words.indexOf(name);
        return at < 0 ? usual : Integer.parseInt(words.get(at + 1));
    }

    /**
     * Adds the figures of some imports into a project.
     *
     * @param member who may add sources to it
     */
    public static void measure(Interface member, String project, int articles, int rounds, Figures figures) {
        new ImportRows(member, project, WARM_UP).round();
        ImportRows rows = new ImportRows(member, project, articles);
        rows.made = WARM_UP;
        List<Double> read = new ArrayList<>();
        List<Double> added = new ArrayList<>();
        List<Double> both = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            double[] seconds = rows.round();
            read.add(articles / seconds[0]);
            added.add(articles / seconds[1]);
            both.add(articles / (seconds[0] + seconds[1]));
        }
        figures.add("articles of a ZIP, sent and read", "/s", read);
        figures.add("articles confirmed and added", "/s", added);
        figures.add("articles imported, both together (at least 50)", "/s", both);
    }

    /** Seconds until all are read, and from then until all are added. */
    private double[] round() {
        byte[] zip = zip();
        long begun = System.nanoTime();
        String id = analyst.postFile("/projects/" + project + "/imports?name=articles.zip&handlingMark=GREEN&acquiredHow=generated&language=en", zip).get("id").asText();
        expect(id, "ready");
        long read = System.nanoTime();
        analyst.post("/imports/" + id + "/confirmation", Interface.object().put("remarked", true));
        expect(id, "added");
        return new double[] {(read - begun) / 1e9, (System.nanoTime() - read) / 1e9};
    }

    private void expect(String id, String outcome) {
        JsonNode now = analyst.get("/imports/" + id);
        while (!now.at("/state/code").asText().equals("resting")) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            now = analyst.get("/imports/" + id);
        }
        if (now.at("/counts/" + outcome).asInt() != articles) {
            throw new IllegalStateException("Not all are " + outcome + ": " + now);
        }
    }

    private byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int number = 0; number < articles; number++) {
                zip.putNextEntry(new ZipEntry("articles/%05d.html".formatted(made)));
                zip.write(page(made++).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String page(int number) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder();
        while (text.length() < TEXT_BYTES) {
            text.append("<p>Article ").append(number);
            for (int word = 40 + random.nextInt(60); word > 0; word--) {
                text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
            }
            text.append(".</p>\n");
        }
        return """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Article %1$d</title><link rel="canonical" href="https://harbour.example/%1$d">
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Article %1$d","author":{"@type":"Person","name":"Nora Lind"},"datePublished":"2021-05-04"}</script></head>
            <body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav><main><article><h1>Article %1$d</h1>%2$s</article></main><footer><p>Imprint</p></footer></body></html>
            """.formatted(number, text);
    }
}
