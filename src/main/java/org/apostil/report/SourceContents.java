package org.apostil.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.adjudication.Adjudication;
import org.apostil.adjudication.Adjudication.Compared;
import org.apostil.adjudication.Adjudication.Ruled;
import org.apostil.annotation.AnnotationView;
import org.apostil.export.Discussion;
import org.apostil.export.Note;
import org.apostil.export.NoteRef;
import org.apostil.export.Notes;
import org.apostil.export.Ruling;
import org.apostil.platform.Markdown;

/** Which annotations and discussions of one text a report shows, and how it words them. Numbers are those of the desk. */
final class SourceContents {

    /** What is said of a report that is made during a blind first pass. */
    static final String BLIND = "Exported during a blind first pass: it holds the work of whoever exported it alone, and nothing of colleagues.";

    private final int source;
    private final boolean blind;
    private final Map<UUID, AnnotationView> shown;

    /**
     * @param source the place of the source in the report, from 1; 0 where it is the only one
     * @param all    of its annotations
     * @param chosen which of them the report shows
     * @param blind  whether all that colleagues wrote is kept back from whoever exports it
     */
    SourceContents(int source, List<AnnotationView> all, Predicate<AnnotationView> chosen, boolean blind) {
        this.source = source;
        this.blind = blind;
        this.shown = all.stream().filter(chosen)
            .collect(Collectors.toMap(AnnotationView::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    List<Note> notes() {
        return shown.values().stream().map(this::note).toList();
    }

    /** Whether all that colleagues wrote is kept back. */
    boolean isBlind() {
        return blind;
    }

    List<Discussion> discussions(List<org.apostil.discussion.Discussion> found) {
        return found.stream().flatMap(this::discussion).toList();
    }

    List<Ruling> rulings(Adjudication adjudication) {
        return adjudication.passages().stream().flatMap(passage -> passage.ruling().stream().map(ruling -> ruling(passage, ruling))).toList();
    }

    private Ruling ruling(Compared passage, Ruled ruling) {
        return new Ruling(ruling.way().words(), ruling.outcome().map(outcome -> shown.get(outcome.id())).map(this::ref).orElse(null),
            passage.sides().getFirst().now().quotation(), ruling.adjudicator().name(), ruling.at(), ruling.reason(),
            ruling.dissent().stream().map(one -> new Ruling.Statement(one.person().name(), one.at(), one.words())).toList());
    }

    private Stream<Discussion> discussion(org.apostil.discussion.Discussion found) {
        if (found.takenBack() || found.annotationId().isPresent() && !shown.containsKey(found.annotationId().get())) {
            return Stream.empty();
        }
        NoteRef note = found.annotationId().map(id -> ref(shown.get(id))).orElse(null);
        Discussion.Resolution resolution = found.open() ? null
            : found.outcome().map(outcome -> new Discussion.Resolution(outcome.by(), outcome.at(), Markdown.plain(outcome.text()))).orElse(null);
        return Stream.of(new Discussion(found.id(), note, note == null ? found.span().orElseThrow() : null,
            found.standing().stream().map(said -> new Discussion.Post(said.author(), said.at(), said.plain())).toList(), resolution));
    }

    private NoteRef ref(AnnotationView view) {
        return new NoteRef(source, view.number());
    }

    private Note note(AnnotationView view) {
        return Notes.of(view, ref(view), view.about().map(about -> shown.get(about.id())).map(this::ref).orElse(null));
    }
}
