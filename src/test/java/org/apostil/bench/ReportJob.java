package org.apostil.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Exporter;
import org.apostil.export.LongReport;
import org.apostil.export.Progress;
import org.apostil.export.pdf.ReportPdf;

/**
 * Measures the making of reports: the real article with 60 annotations, a long one with 5,000 and its memory, how cost grows
 * with pages, what a browser and an office suite take for the same, and what it does to a colleague who saves meanwhile.
 *
 * <p>{@code deploy/bench report} runs it; with {@code --no-server} it leaves the colleague out, with
 * {@code --server-only} all else.
 */
public final class ReportJob {

    private static final int RUNS = 5;
    private static final int LONG_PARAGRAPHS = 100;
    private static final int LONG_ANNOTATIONS = 5_000;
    private static final int FEWER_ANNOTATIONS = 400;
    private static final int LONGEST_SECONDS = 300;

    private final Figures figures = new Figures();
    private final List<String> said = new ArrayList<>();

    private ReportJob() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ReportJob job = new ReportJob();
        List<String> words = List.of(arguments);
        if (!words.contains("--server-only")) {
            job.article();
            job.growth();
            job.longReport();
        }
        if (words.contains("--no-server")) {
            job.said.add("A colleague's saves meanwhile: not measured, --no-server.");
        } else {
            ReportBesideWork.measure(job.figures);
        }
        job.figures.print(System.out);
        job.said.forEach(System.out::println);
        System.exit(0);
    }

    private void article() throws IOException {
        AnnotatedReport report = LongReport.ofArticle(60);
        figures.add("article, 60 annotations: first in this process", "ms", List.of(millis(report)));
        warm(report, 4);
        figures.add("article, 60 annotations: warm (limit 1,000)", "ms", times(report, 2 * RUNS));
        figures.add("article, 60 annotations: size", "KB", List.of(ReportPdf.of(report).length / 1024.0));
    }

    /** Two annotations a paragraph, so that pages are alike and only their number differs. */
    private void growth() throws IOException {
        for (int paragraphs : new int[] {100, 200, 400, 800}) {
            AnnotatedReport report = LongReport.of(paragraphs, 2 * paragraphs);
            warm(report, 1);
            int pages = pages(ReportPdf.of(report));
            figures.add("%d pages, %,d annotations: each page".formatted(pages, 2 * paragraphs), "ms", times(report, 3).stream().map(all -> all / pages).toList());
        }
    }

    private void longReport() throws IOException, InterruptedException {
        AnnotatedReport report = LongReport.of(LONG_PARAGRAPHS, LONG_ANNOTATIONS);
        warm(report, 1);
        int pages = pages(ReportPdf.of(report));
        String name = "%d pages, %,d annotations: ".formatted(pages, LONG_ANNOTATIONS);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        figures.add(name + "warm (limit 8,000)", "ms", times(report, 3));
        figures.add(name + "time of the processor, each", "ms", List.of((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 3e6));
        HeapWatch used = new HeapWatch();
        ReportPdf.write(report, OutputStream.nullOutputStream(), Progress.UNWATCHED);
        figures.add(name + "heap used above idle, garbage included", "MB", List.of(used.usedAboveIdle()));
        HeapWatch held = new HeapWatch();
        ReportPdf.write(report, new SampledOutput(held), (step, done, of) -> {
            if (step.equals("Setting pages") ? done % 100 == 0 || done == of - 1 : of > 0 || step.equals("Saving")) {
                held.sample();
            }
        });
        figures.add(name + "heap held above idle, collected at steps (limit 300)", "MB", List.of(held.heldAboveIdle()));
        Path files = Files.createTempDirectory("apostil-bench-report");
        chromium(report, files);
        office("article, 60 annotations", LongReport.ofArticle(60), files.resolve("article.docx"));
        office("%,d annotations on %,d paragraphs".formatted(FEWER_ANNOTATIONS, FEWER_ANNOTATIONS / 2), LongReport.of(FEWER_ANNOTATIONS / 2, FEWER_ANNOTATIONS), files.resolve("fewer.docx"));
        office("%,d annotations".formatted(LONG_ANNOTATIONS), report, files.resolve("long.docx"));
    }

    private void chromium(AnnotatedReport report, Path files) throws IOException, InterruptedException {
        Path page = files.resolve("report.xhtml");
        Files.writeString(page, ReportPdf.xhtml(report));
        figures.add("the same XHTML printed by headless Chromium, process", "ms", List.of(process(files, "chromium", "--headless", "--no-sandbox", "--disable-gpu",
            "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--user-data-dir=" + files.resolve("profile"), "--no-pdf-header-footer", "--print-to-pdf=" + files.resolve("chromium.pdf"), page.toUri().toString())));
    }

    private void office(String what, AnnotatedReport report, Path document) throws IOException, InterruptedException {
        String name = what + " as DOCX converted by LibreOffice, process";
        Optional<Exporter> docx = exporter("docx");
        if (docx.isEmpty()) {
            said.add(name + ": not measured, no exporter writes the form docx.");
            return;
        }
        try (OutputStream out = Files.newOutputStream(document)) {
            docx.get().write(report, out, Progress.UNWATCHED);
        }
        if (Stream.of(System.getenv("PATH").split(":")).noneMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")))) {
            said.add(name + ": not measured, soffice is not on the PATH (Debian: apt-get install libreoffice-writer-nogui).");
            return;
        }
        Path files = document.getParent();
        double millis = process(files, "soffice", "--headless", "-env:UserInstallation=" + files.resolve("office").toUri(), "--convert-to", "pdf", "--outdir", files.toString(), document.toString());
        if (Double.isNaN(millis)) {
            said.add("%s: not done after %d s, and given up.".formatted(name, LONGEST_SECONDS));
        } else {
            figures.add(name, "ms", List.of(millis));
        }
    }

    /** An exporter of that form among the classes of the application. */
    private static Optional<Exporter> exporter(String code) throws IOException {
        Path classes = Path.of(System.getProperty("apostil.basedir"), "target/classes");
        try (Stream<Path> files = Files.walk(classes.resolve("org/apostil/export"))) {
            return files.filter(file -> file.toString().endsWith("Exporter.class")).map(file -> classes.relativize(file).toString())
                .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                .map(ReportJob::made).flatMap(Optional::stream).filter(exporter -> exporter.form().code().equals(code)).findFirst();
        }
    }

    private static Optional<Exporter> made(String name) {
        try {
            Class<?> type = Class.forName(name);
            return type.isInterface() ? Optional.empty() : Optional.of((Exporter) type.getConstructor().newInstance());
        } catch (ReflectiveOperationException | ClassCastException noExporterOnItsOwn) {
            return Optional.empty();
        }
    }

    private static double process(Path files, String... command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(files.resolve(command[0] + ".log").toFile()).start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return Double.NaN;
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void warm(AnnotatedReport report, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            millis(report);
        }
    }

    private static List<Double> times(AnnotatedReport report, int runs) throws IOException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            times.add(millis(report));
        }
        return times;
    }

    private static double millis(AnnotatedReport report) throws IOException {
        long start = System.nanoTime();
        ReportPdf.write(report, new ByteArrayOutputStream(), Progress.UNWATCHED);
        return (System.nanoTime() - start) / 1e6;
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
