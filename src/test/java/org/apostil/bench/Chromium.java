package org.apostil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A headless Chromium with a profile of its own in {@code directory}, and its one page at 1440×900. */
final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--lang=en",
        "--window-size=1440,900", "--remote-debugging-port=0");
    private static final long START_SECONDS = 60;

    private final Process process;
    private final DevTools page;

    Chromium(Path directory) {
        try {
            ProcessBuilder command = new ProcessBuilder("chromium");
            command.command().addAll(FLAGS);
            command.command().addAll(List.of("--user-data-dir=" + directory, "about:blank"));
            process = command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            Runtime.getRuntime().addShutdownHook(new Thread(this::end));
            page = new DevTools(address(directory.resolve("DevToolsActivePort")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.ask("Emulation.setDeviceMetricsOverride", "width", 1440, "height", 900, "deviceScaleFactor", 1, "mobile", false);
        for (String domain : List.of("Page", "Runtime", "Network", "Performance", "HeapProfiler")) {
            page.ask(domain + ".enable");
        }
    }

    DevTools page() {
        return page;
    }

    /** Chromium writes its port into the file when it listens. */
    private URI address(Path file) throws IOException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Files.exists(file) || Files.readAllLines(file).size() < 2) {
            if (!process.isAlive() || System.nanoTime() > patience) {
                throw new IllegalStateException("Chromium did not start");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        JsonNode pages = new ObjectMapper().readTree(URI.create("http://127.0.0.1:" + Files.readAllLines(file).getFirst() + "/json/list").toURL());
        for (JsonNode each : pages) {
            if (each.get("type").asText().equals("page")) {
                return URI.create(each.get("webSocketDebuggerUrl").asText());
            }
        }
        throw new IllegalStateException("Chromium has no page");
    }

    @Override
    public void close() {
        page.close();
        end();
    }

    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
