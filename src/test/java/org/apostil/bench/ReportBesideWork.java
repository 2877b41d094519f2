package org.apostil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apostil.launch.Installation;
import org.apostil.launch.RunningApostil;
import org.apostil.project.HandlingMark;
import org.apostil.source.SourceText;

/** What a colleague's saves take while a running server makes a long report, beside what they take while it is idle. */
final class ReportBesideWork {

    private static final int TEXT_BYTES = 200_000;
    private static final int ANNOTATIONS = 5_000;
    private static final int SAVES = 40;

    private final RunningApostil apostil = RunningApostil.fresh();

    private ReportBesideWork() {
    }

    static void measure(Figures figures) {
        ReportBesideWork work = new ReportBesideWork();
        try {
            work.run(figures);
        } finally {
            work.apostil.close();
        }
    }

    private void run(Figures figures) {
        apostil.start();
        Interface lead = new Interface(apostil.baseUrl(), "lead", apostil.password());
        Interface analyst = new Interface(apostil.baseUrl(), "analyst", apostil.password());
        UUID project = UUID.fromString(analyst.get("/projects").get(0).get("id").asText());
        String article = analyst.get("/projects/" + project + "/sources").get(0).get("versionId").asText();
        String source = longSource(lead, project);
        lead.bytes("/sources/" + source + "/report.pdf");
        saves(analyst, article, SAVES);
        figures.add("a colleague's save, the server idle", "ms", saves(analyst, article, SAVES));
        List<Double> meanwhile = new ArrayList<>();
        long start = System.nanoTime();
        CompletableFuture<Double> report = CompletableFuture.supplyAsync(() -> {
            lead.bytes("/sources/" + source + "/report.pdf");
            return (System.nanoTime() - start) / 1e6;
        });
        while (!report.isDone()) {
            meanwhile.addAll(saves(analyst, article, 1));
        }
        figures.add("a colleague's save while it makes the report (limit 2 × idle)", "ms", meanwhile);
        figures.add("that report, asked for and received", "ms", List.of(report.join()));
    }

    private String longSource(Interface lead, UUID project) {
        String words = LongText.of(TEXT_BYTES, Installation.ofThisProgram().base().resolve(Path.of("db/demo/article.txt")));
        ObjectNode body = Interface.object().put("text", words);
        body.putObject("provenance").put("title", "A long source").put("workingTitle", true).put("language", "en").put("acquiredHow", "Made for measuring")
            .put("handlingMark", HandlingMark.CLEAR.code());
        JsonNode source = lead.post("/projects/" + project + "/sources", body);
        SourceText text = SourceText.of(words);
        UUID speaker = UUID.fromString(lead.post("/projects/" + project + "/speakers", Interface.object().put("name", "A speaker").put("kind", "person")).get("id").asText());
        Load.onto(apostil.database(), project, UUID.fromString(source.get("versionId").asText()), text, Plan.of(text, ANNOTATIONS, List.of(speaker)));
        return source.get("id").asText();
    }

    /** A comment on the first words, by the interface, committed. */
    private static List<Double> saves(Interface analyst, String version, int times) {
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            ObjectNode body = Interface.object().put("kind", "comment").put("note", "Measured.");
            body.putArray("spans").addObject().put("role", "content").put("start", 0).put("end", 10).put("exact", "Azerbaijan");
            long start = System.nanoTime();
            analyst.post("/source-versions/" + version + "/annotations", body);
            taken.add((System.nanoTime() - start) / 1e6);
        }
        return taken;
    }
}
