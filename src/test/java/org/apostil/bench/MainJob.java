package org.apostil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.apostil.launch.RunningApostil;

/**
 * Measures the main job on the real article: start, memory, the desk, a save, the report.
 *
 * <p>{@code deploy/bench} runs it; machines are shared and noisy, so quote the medians and compare within one run.
 */
public final class MainJob {

    private static final int RUNS = 7;

    private final Figures figures = new Figures();
    private final RunningApostil apostil = RunningApostil.fresh();

    private MainJob() {
    }

    public static void main(String[] arguments) {
        MainJob job = new MainJob();
        try {
            job.run();
            job.figures.print(System.out);
        } finally {
            job.apostil.close();
        }
    }

    private void run() {
        figures.add("deploy/run to ready, empty home", "s", List.of(seconds(apostil::start)));
        figures.add("deploy/run to ready, home with data", "s", repeat(5, () -> {
            apostil.stop();
            return seconds(apostil::start);
        }));
        Interface analyst = new Interface(apostil.baseUrl(), "analyst", apostil.password());
        JsonNode source = analyst.get("/projects/" + analyst.get("/projects").get(0).get("id").asText() + "/sources").get(0);
        annotate(analyst, source.get("versionId").asText());
        figures.add("create an annotation by the interface, committed", "ms", repeat(50, () -> millis(() -> comment(analyst, source.get("versionId").asText(), 0, 9, "Azerbaijan"))).subList(10, 50));
        browser(source);
        List<Double> sizes = new ArrayList<>();
        List<Double> report = repeat(RUNS + 1, () -> millis(() -> sizes.add(analyst.bytes("/sources/" + source.get("id").asText() + "/report.pdf").length / 1024.0)));
        figures.add("report as PDF, first in this server", "ms", report.subList(0, 1));
        figures.add("report as PDF, warm", "ms", report.subList(1, RUNS + 1));
        figures.add("size of the report", "KB", sizes.subList(1, RUNS + 1));
        figures.add("memory of the server (PSS)", "MB", List.of(memory("-D[Apostil]")));
        figures.add("memory of PostgreSQL, all processes (PSS)", "MB", List.of(memory("postgres")));
        figures.add("memory of the launcher (PSS)", "MB", List.of(memory("org.apostil.launch.Main")));
    }

    private void browser(JsonNode source) {
        try (DeskInBrowser desk = new DeskInBrowser(apostil, source.get("id").asText())) {
            List<double[]> opened = new ArrayList<>();
            for (int i = 0; i <= RUNS; i++) {
                opened.add(desk.open());
            }
            figures.add("open the desk: first paragraph readable", "ms", opened.stream().skip(1).map(times -> times[0]).toList());
            figures.add("open the desk: highlights painted, cards beside them", "ms", opened.stream().skip(1).map(times -> times[1]).toList());
            figures.add("save a comment on the desk, click to acknowledged card", "ms", repeat(RUNS + 1, desk::save).subList(1, RUNS + 1));
        }
    }

    /** A comment on the beginning of every paragraph, and one on all of it: they nest. */
    private static void annotate(Interface analyst, String version) {
        JsonNode text = analyst.get("/source-versions/" + version);
        int[] points = text.get("text").asText().codePoints().toArray();
        for (JsonNode block : text.get("blocks")) {
            int start = block.get("start").asInt();
            int end = block.get("end").asInt();
            for (int until : new int[] {Math.min(end, start + 40), end}) {
                comment(analyst, version, start, until, new String(points, start, until - start));
            }
        }
    }

    private static void comment(Interface analyst, String version, int start, int end, String exact) {
        ObjectNode body = Interface.object().put("kind", "comment").put("note", "Measured.");
        body.putArray("spans").addObject().put("role", "content").put("start", start).put("end", start + exact.codePointCount(0, exact.length())).put("exact", exact);
        analyst.post("/source-versions/" + version + "/annotations", body);
    }

    private static double seconds(Runnable task) {
        return millis(task) / 1000;
    }

    private static double millis(Runnable task) {
        long start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static List<Double> repeat(int times, DoubleSupplier measured) {
        return DoubleStream.generate(measured).limit(times).boxed().toList();
    }

    /** The proportional share of memory of the processes of this home whose command line holds {@code part}, in MB. */
    private double memory(String part) {
        return ProcessHandle.allProcesses().map(process -> Path.of("/proc", Long.toString(process.pid())))
            .filter(process -> belongs(process, part)).mapToDouble(MainJob::pss).sum() / 1024;
    }

    private boolean belongs(Path process, String part) {
        try {
            String command = Files.readString(process.resolve("cmdline")).replace('\0', ' ');
            boolean ours = command.contains(apostil.home().toString()) || Files.readString(process.resolve("environ")).contains("APOSTIL_HOME=" + apostil.home())
                || Files.isSameFile(process.resolve("cwd"), apostil.home().resolve("postgresql/data"));
            return ours && command.contains(part);
        } catch (IOException e) {
            return false;
        }
    }

    private static double pss(Path process) {
        try {
            return Files.readAllLines(process.resolve("smaps_rollup")).stream().filter(line -> line.startsWith("Pss:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", ""))).sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
