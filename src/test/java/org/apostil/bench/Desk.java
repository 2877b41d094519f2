package org.apostil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.concurrent.locks.LockSupport;
import org.apostil.annotation.SpanRole;
import org.apostil.review.State;

/** One desk, or the static page that it is compared with, in the browser. All times are those of the page's own clock. */
final class Desk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 120;
    /** How long a selection has to be answered before the next is drawn. */
    private static final long TRY_MILLIS = 120;
    /** Highlights beyond these code points are not in the first window of any text. */
    private static final int FIRST_WINDOW = 12_000;

    private final DevTools page;
    private final Hands hands;
    private final Wire wire;
    private final String url;
    private final Map<String, CompletableFuture<Double>> said = new ConcurrentHashMap<>();

    /** @param planned what is on the text, empty for a page without highlights */
    Desk(DevTools page, String url, List<Planned> planned) {
        this.page = page;
        this.hands = new Hands(page);
        this.wire = new Wire(page);
        this.url = url;
        page.listen(this::told);
        page.ask("Page.addScriptToEvaluateOnNewDocument", "source", "window.benchExpected = " + expected(planned) + ";");
    }

    /** Puts the recorder into every page to come. */
    static void record(DevTools page) {
        try (InputStream recorder = Desk.class.getResourceAsStream("recorder.js")) {
            page.ask("Runtime.addBinding", "name", "benchSays");
            page.ask("Page.addScriptToEvaluateOnNewDocument", "source", new String(recorder.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens it, with the browser's cache empty or as the visit before left it, and selects words at once. */
    Opening open(boolean firstVisit, boolean highlights) {
        leave("about:blank");
        if (firstVisit) {
            page.ask("Network.clearBrowserCache");
        }
        return open(highlights);
    }

    /** What a visit asked the server for: that of the last opening, or what came since. */
    List<String> wire() {
        return wire.lines();
    }

    /** Opens it from another page of the server, so that a profile begun there goes on. */
    void openFrom(String neighbour) {
        leave(neighbour);
        open(true);
    }

    private void leave(String forUrl) {
        page.ask("Page.navigate", "url", forUrl);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
    }

    private Opening open(boolean highlights) {
        said.clear();
        wire.clear();
        page.ask("Page.navigate", "url", url);
        double readable = await("readable");
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (int i = 0; !said("answers").isDone(); i++) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException(url + " answered no selection in time");
            }
            hands.drag(i, 2 + i % 3);
            awaitFor(() -> said("answers").isDone(), TRY_MILLIS);
        }
        double answers = await("answers");
        double painted = highlights ? await("painted") : 0;
        page.evaluate("bench.until(() => document.readyState === 'complete' && performance.getEntriesByType('navigation')[0].loadEventEnd > 0)");
        JsonNode rest = page.evaluate("""
            (() => { const { responseStart, responseEnd } = performance.getEntriesByType('navigation')[0];
              return { responseStart, responseEnd, drawn: bench.drawn, missing: bench.missing ?? 0, inView: bench.inView?.length ?? 0,
                longest: Math.max(0, ...bench.tasks.map(([, duration]) => duration)) }; })()""");
        return new Opening(rest.get("responseStart").asDouble(), rest.get("responseEnd").asDouble(), readable, painted, rest.get("missing").asInt(),
            rest.get("inView").asInt(), answers, answers - rest.path("drawn").asDouble(), wire.received(), wire.requests(), rest.get("longest").asDouble());
    }

    /** Writes a comment by the form and saves it, from the selection on. */
    Saving save(int n) {
        hands.escape();
        hands.escape();
        hands.wheel(n % 2 == 0 ? 3 : 2);
        page.evaluate("bench.still(() => document.querySelector('.passage'))");
        said.remove("answers");
        page.evaluate("bench.untilAnswered()");
        hands.drag(n, 3);
        double popover = await("answers") - page.evaluate("bench.drawn").asDouble();
        JsonNode span = page.evaluate("bench.selected()");
        double pressed = page.evaluate("performance.now()").asDouble();
        hands.digit(4);
        double form = page.evaluate("bench.until(() => document.activeElement?.matches('.composer textarea'))").asDouble() - pressed;
        hands.type("Measured.");
        page.evaluate("bench.still(() => bench.button('Save draft'))");
        page.evaluate("bench.watchSave(bench.button('Save draft'), %s, 'comment')".formatted(span));
        wire.clear();
        hands.click("bench.button('Save draft')");
        page.evaluate("bench.until(() => bench.saving.shown && bench.saving.acknowledged)");
        JsonNode saving = page.evaluate("bench.saving");
        double clicked = saving.get("clicked").asDouble();
        if (saving.get("acknowledged").asDouble() == 0) {
            throw new IllegalStateException("The annotation was not acknowledged: " + saving);
        }
        return new Saving(popover, form, saving.get("shown").asDouble() - clicked, saving.get("acknowledged").asDouble() - clicked, saving.get("bare").asInt(),
            wire.received(), wire.sent());
    }

    /** Turns the wheel to the end of the text and back, at most so far, and answers what the browser saw of it. */
    Scrolling scroll(int mostNotches) {
        hands.escape();
        hands.escape();
        JsonNode before = page.ask("Performance.getMetrics");
        page.evaluate("bench.watchFrames()");
        int down = 0;
        while (down < mostNotches && page.evaluate("scrollY + innerHeight < document.documentElement.scrollHeight - 2").asBoolean()) {
            hands.wheel(60);
            down += 60;
        }
        double far = page.evaluate("scrollY").asDouble();
        while (page.evaluate("scrollY > 0").asBoolean()) {
            hands.wheel(-60);
        }
        return Scrolling.of(far, page.evaluate("bench.framesSeen()"), before, page.ask("Performance.getMetrics"));
    }

    /** Bytes that the page's scripts and documents hold after a collection. */
    double heap() {
        page.ask("HeapProfiler.collectGarbage");
        page.ask("HeapProfiler.collectGarbage");
        JsonNode usage = page.ask("Runtime.getHeapUsage");
        return usage.get("usedSize").asDouble() + usage.path("embedderHeapUsedSize").asDouble();
    }

    private static String expected(List<Planned> planned) {
        return JSON.valueToTree(planned.stream().filter(each -> each.start() < FIRST_WINDOW && each.state() != State.WITHDRAWN)
            .flatMap(each -> each.content().spans().stream().map(span -> List.of(span.start(), span.end(),
                span.role() == SpanRole.CONTENT ? each.content().kind().code() : span.role().code()))).toList()).toString();
    }

    private void told(String method, JsonNode event) {
        if (!method.equals("Runtime.bindingCalled")) {
            return;
        }
        try {
            JsonNode what = JSON.readTree(event.get("payload").asText());
            said(what.get("name").asText()).complete(what.get("value").asDouble());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CompletableFuture<Double> said(String name) {
        return said.computeIfAbsent(name, key -> new CompletableFuture<>());
    }

    private double await(String name) {
        try {
            return said(name).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(url + " was not " + name + " in time; it shows " + page.evaluate("bench.shows()"), e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitFor(BooleanSupplier done, long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }
}
