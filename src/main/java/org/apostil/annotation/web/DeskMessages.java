package org.apostil.annotation.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.SpanRole;
import org.apostil.annotation.api.AnnotationJson;
import org.apostil.annotation.web.AnnotationForm.FormSpan;
import org.apostil.discussion.Discussion;
import org.apostil.discussion.DiscussionJson;
import org.apostil.discussion.DiscussionReadService;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;
import org.apostil.platform.api.Json;
import org.primefaces.PrimeFaces;

/** What the forms and the passage's widget tell each other. The widget's side is {@code desk-widget.js}. */
final class DeskMessages {

    private static final int SHOWN = 60;

    /** A span as the widget sends it. */
    record SentSpan(String role, int start, int end, String exact) {
    }

    private DeskMessages() {
    }

    /**
     * The spans that the widget sent.
     *
     * @throws Problem when it sent something else
     */
    static List<FormSpan> spans(String json) {
        try {
            return Json.MAPPER.readValue(json, new TypeReference<List<SentSpan>>() { }).stream()
                .map(DeskMessages::span).toList();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new Problem(Sort.UNREADABLE, "The selection could not be read. Nothing was saved; select the passage again.");
        }
    }

    /** The spans that were kept with a form. */
    static List<FormSpan> spans(List<SentSpan> kept) {
        return kept.stream().map(DeskMessages::span).toList();
    }

    /** The spans as they are sent and kept. */
    static List<SentSpan> sent(List<FormSpan> spans) {
        return spans.stream().map(s -> new SentSpan(s.role().code(), s.start(), s.end(), s.exact())).toList();
    }

    /** Tells that what stands in the open form is kept, and since when; null where nothing was typed. */
    static void kept(UUID form, Instant at) {
        PrimeFaces.current().ajax().addCallbackParam("keptForm", form.toString());
        PrimeFaces.current().ajax().addCallbackParam("keptAt", at == null ? "" : at.toString());
    }

    /** Leads the focus to an element by its id on the page, a button too: PrimeFaces' own way knows fields alone. */
    static void focus(String id) {
        PrimeFaces.current().executeScript("setTimeout(() => (document.getElementById('" + id + "_input') ?? document.getElementById('" + id + "'))?.focus())");
    }

    /** Tells that a form is open on these spans. */
    static void opened(String kind, UUID annotation, List<FormSpan> spans) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("kind", kind);
        form.put("annotation", annotation);
        form.put("spans", sent(spans));
        send("form", form);
    }

    /** Tells that the form was closed. */
    static void closed() {
        PrimeFaces.current().ajax().addCallbackParam("formClosed", true);
    }

    /** Tells what an annotation is like now. */
    static void changed(AnnotationView view) {
        send("annotation", AnnotationJson.of(view));
    }

    /** Tells what a discussion is like now. */
    static void changed(Discussion discussion) {
        send("thread", DiscussionJson.of(discussion));
    }

    /** Tells how what is typed would read. */
    static void preview(DiscussionReadService.Preview preview) {
        send("preview", preview);
    }

    static String shorten(String text) {
        return Text.shortened(text, SHOWN);
    }

    private static FormSpan span(SentSpan span) {
        return new FormSpan(role(span.role()), span.start(), span.end(), span.exact());
    }

    private static SpanRole role(String code) {
        return Arrays.stream(SpanRole.values()).filter(role -> role.code().equals(code)).findFirst().orElseThrow(IllegalArgumentException::new);
    }

    private static void send(String name, Object value) {
        try {
            PrimeFaces.current().ajax().addCallbackParam(name, Json.MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
