package org.apostil.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apostil.launch.Installation;
import org.apostil.launch.RunningApostil;
import org.apostil.source.SourceText;

/**
 * The same text as a page without a script: a measure for how long this browser takes to show so many paragraphs from
 * this server, with its compression. It is a deployment beside the application's, in the measured server alone.
 */
final class StillPage {

    private static final String HEAD = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>The text</title>
        <style>main { max-inline-size: 37rem; margin-inline: auto; font: 400 1.125rem/1.62 Georgia, "Noto Serif", "Times New Roman", serif; text-wrap: pretty }
        p { margin: 0 0 1.05em; white-space: pre-line }</style></head><body><main class="still">
        """;

    private StillPage() {
    }

    /** Deploys it. @return its address */
    static String deploy(RunningApostil apostil, SourceText text) {
        Path archive = apostil.home().resolve("tmp/still.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write(html(text).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deploy(archive, URI.create(apostil.managementUrl()).getPort());
        return apostil.baseUrl() + "still/";
    }

    private static void deploy(Path archive, int managementPort) {
        ProcessBuilder command = new ProcessBuilder(Installation.ofThisProgram().server().resolve("bin/jboss-cli.sh").toString(), "--connect",
            "--controller=127.0.0.1:" + managementPort, "--command=deploy " + archive).inheritIO();
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            if (command.start().waitFor() != 0) {
                throw new IllegalStateException("The static page was not deployed");
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String html(SourceText text) {
        StringBuilder html = new StringBuilder(HEAD);
        text.content().lines().filter(line -> !line.isBlank())
            .forEach(line -> html.append("<p class=\"block\" dir=\"auto\">").append(line.replace("&", "&amp;").replace("<", "&lt;")).append("</p>\n"));
        return html.append("</main></body></html>\n").toString();
    }
}
