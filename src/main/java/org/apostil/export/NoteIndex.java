package org.apostil.export;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the notes of a report, and the sources that they are on, by name. */
public final class NoteIndex {

    private final Map<NoteRef, Note> notes = new HashMap<>();
    private final Map<NoteRef, AnnotatedSource> sources = new HashMap<>();
    private final Map<AnnotatedSource, String> hashes = new IdentityHashMap<>();

    public NoteIndex(AnnotatedReport report) {
        this(report.sources());
    }

    NoteIndex(List<AnnotatedSource> annotated) {
        annotated.forEach(source -> source.notes().forEach(note -> {
            notes.put(note.ref(), note);
            sources.put(note.ref(), source);
        }));
    }

    /** The note of that name; empty where the report has none. */
    public Optional<Note> note(NoteRef ref) {
        return Optional.ofNullable(notes.get(ref));
    }

    /** The source that the note of that name is on. */
    public Optional<AnnotatedSource> source(NoteRef ref) {
        return Optional.ofNullable(sources.get(ref));
    }

    /** SHA-256 of the text of that source, in hexadecimal, taken once. */
    public String sha256(AnnotatedSource source) {
        return hashes.computeIfAbsent(source, one -> one.text().sha256());
    }
}
