package org.apostil.export;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.AnnotationView.AboutRef;
import org.apostil.export.linked.NoteAnnotation;
import org.apostil.source.SourceVersion;

/** Annotations as W3C Web Annotations, by themselves and in no report. */
public final class WebAnnotations {

    /** What the terms of the model, and those of ours that it has no word for, mean. */
    public static final List<Object> CONTEXT = List.of("http://www.w3.org/ns/anno.jsonld", Map.of("apostil", "urn:apostil:terms:"));

    private WebAnnotations() {
    }

    /**
     * Annotations of one text, in their order, each as an object without a context. What changes with others' work, its number,
     * is left out.
     *
     * @param known what is known of the source of that text
     */
    public static List<Map<String, Object>> of(SourceVersion version, org.apostil.source.Provenance known, List<AnnotationView> views) {
        List<Note> notes = views.stream().map(view -> Notes.of(view, new NoteRef(0, view.number()), null)).toList();
        AnnotatedSource source = new AnnotatedSource(version.sourceId(), version.id(), known.fields().title(), known.fields().workingTitle(), Provenance.of(known),
            version.text(), null, false, notes, List.of(), List.of(), List.of());
        NoteIndex index = new NoteIndex(List.of(source));
        return IntStream.range(0, views.size()).mapToObj(i -> described(views.get(i), notes.get(i), source, index)).toList();
    }

    private static Map<String, Object> described(AnnotationView view, Note note, AnnotatedSource source, NoteIndex index) {
        Map<String, Object> annotation = NoteAnnotation.of(note, source, index);
        annotation.remove("apostil:number");
        view.about().map(AboutRef::id).ifPresent(about -> annotation.put("apostil:about", urn(about)));
        view.confirmedBy().ifPresent(other -> annotation.put("apostil:confirmedBy", urn(other)));
        return annotation;
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }
}
