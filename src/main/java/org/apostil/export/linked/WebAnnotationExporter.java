package org.apostil.export.linked;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.Exporter;
import org.apostil.export.Form;
import org.apostil.export.NoteIndex;
import org.apostil.export.Progress;
import org.apostil.export.WebAnnotations;

/**
 * What the report shows as W3C Web Annotations (Web Annotation Data Model, Recommendation of 23 February 2017): one collection
 * with one page, positions in Unicode code points. What the model has no word for stands under the prefix {@code apostil:}.
 */
@ApplicationScoped
public class WebAnnotationExporter implements Exporter {

    private static final Form FORM = new Form("jsonld", "Web Annotations", "For other annotation tools: W3C Web Annotation as JSON-LD",
        "application/ld+json", "jsonld", 4);

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public void write(AnnotatedReport report, OutputStream out, Progress progress) throws IOException {
        progress.at("Writing annotations", 0, 0);
        List<Object> items = new ArrayList<>();
        NoteIndex index = new NoteIndex(report);
        for (AnnotatedSource source : report.sources()) {
            source.notes().forEach(note -> items.add(NoteAnnotation.of(note, source, index)));
            source.discussions().forEach(discussion -> items.addAll(ThreadAnnotations.of(discussion, source, index)));
        }
        Json.write(Json.of("@context", WebAnnotations.CONTEXT, "id", collection(report), "type", "AnnotationCollection",
            "label", report.head().title(), "generator", Json.of("type", "Software", "name", "Apostil"), "generated", report.head().export().at().toString(),
            "apostil:handling", report.head().handling().code(),
            "apostil:release", report.draft() ? null : report.head().release().number(), "apostil:draft", report.draft(),
            "total", items.size(),
            "first", Json.of("id", collection(report) + ":1", "type", "AnnotationPage", "startIndex", 0, "items", items)), out);
    }

    private static String collection(AnnotatedReport report) {
        return Json.urn(report.head().id() == null ? report.sources().getFirst().version() : report.head().id()) + ":annotations";
    }
}
