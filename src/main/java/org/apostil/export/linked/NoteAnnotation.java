package org.apostil.export.linked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.Decision;
import org.apostil.export.Grade;
import org.apostil.export.Note;
import org.apostil.export.NoteIndex;
import org.apostil.export.Teller;
import org.apostil.platform.Coded;

/** A note as a Web Annotation: bodies for people, and beside them the same in terms for programmes. */
public final class NoteAnnotation {

    private NoteAnnotation() {
    }

    /** The annotation by the terms of the model; what it has no word for stands under {@code apostil:}. */
    public static Map<String, Object> of(Note note, AnnotatedSource source, NoteIndex index) {
        return Json.of("id", Json.urn(note.id()), "type", "Annotation", "motivation", motivation(note.kind()),
            "creator", person(note.author()), "created", note.at().toString(),
            "body", bodies(note, source),
            "target", note.passages().stream().map(passage -> Targets.of(passage.span(), passage.role().code(), source, index)).toList(),
            "apostil:kind", note.kind().code(), "apostil:number", note.ref().label(), "apostil:state", note.state().code(), "apostil:revision", note.revision(),
            "apostil:claim", Json.urn(note.claim()), "apostil:mode", note.mode() == null ? null : note.mode().code(),
            "apostil:chain", note.chain().isEmpty() ? null : note.chain().stream().map(NoteAnnotation::teller).toList(),
            "apostil:grade", note.grade() == null ? null : grade(note.grade()),
            "apostil:about", index.note(note.about()).map(about -> Json.urn(about.id())).orElse(null),
            "apostil:decisions", note.decisions().isEmpty() ? null : note.decisions().stream().map(NoteAnnotation::decision).toList());
    }

    static Map<String, Object> person(String name) {
        return Json.of("type", "Person", "name", name);
    }

    static Map<String, Object> text(String purpose, String value) {
        return Json.of("type", "TextualBody", "purpose", purpose, "format", "text/plain", "value", value);
    }

    private static String motivation(AnnotationKind kind) {
        return switch (kind) {
            case CLAIM -> "describing";
            case SPEAKER_MENTION -> "identifying";
            case CREDIBILITY_NOTE -> "assessing";
            case COMMENT -> "commenting";
        };
    }

    private static List<Object> bodies(Note note, AnnotatedSource source) {
        List<Object> bodies = new ArrayList<>();
        bodies.add(text("classifying", note.kind().words()));
        if (note.proposition() != null) {
            bodies.add(text("describing", note.proposition()));
        }
        if (note.kind() == AnnotationKind.CLAIM || !note.chain().isEmpty()) {
            bodies.add(text("identifying", source.statedBy(note)));
        }
        if (note.grade() != null) {
            assessed(bodies, note.grade().reliability(), note.grade().reliabilityReason());
            assessed(bodies, note.grade().credibility(), note.grade().credibilityReason());
        }
        if (note.text() != null) {
            bodies.add(text("commenting", note.text()));
        }
        return bodies;
    }

    private static void assessed(List<Object> bodies, Coded grade, String reason) {
        if (grade != null) {
            bodies.add(text("assessing", grade.code() + " · " + grade.words() + (reason == null ? "" : " – " + reason)));
        }
    }

    private static Map<String, Object> teller(Teller teller) {
        return Json.of("id", Json.urn(teller.id()), "name", teller.name(), "apostil:kind", teller.kind().code(), "apostil:description", teller.description());
    }

    private static Map<String, Object> grade(Grade grade) {
        return Json.of("apostil:reliability", code(grade.reliability()), "apostil:reliabilityReason", grade.reliabilityReason(),
            "apostil:credibility", code(grade.credibility()), "apostil:credibilityReason", grade.credibilityReason(),
            "apostil:independentOrigin", grade.independentOrigin());
    }

    private static String code(Coded value) {
        return value == null ? null : value.code();
    }

    private static Map<String, Object> decision(Decision decision) {
        return Json.of("apostil:outcome", decision.outcome().code(), "creator", person(decision.reviewer()), "created", decision.at().toString(),
            "apostil:revision", decision.revision(), "apostil:standing", decision.standing(), "apostil:reason", decision.reason());
    }
}
