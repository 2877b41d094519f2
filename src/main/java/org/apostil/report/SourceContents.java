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
import org.apostil.annotation.AnnotationView.ClaimRef;
import org.apostil.annotation.AnnotationView.Person;
import org.apostil.annotation.AnnotationView.SpeakerRef;
import org.apostil.export.Decision;
import org.apostil.export.Discussion;
import org.apostil.export.Grade;
import org.apostil.export.Note;
import org.apostil.export.NoteRef;
import org.apostil.export.Passage;
import org.apostil.export.Provenance;
import org.apostil.export.Ruling;
import org.apostil.export.Teller;
import org.apostil.platform.Markdown;
import org.apostil.review.Action;
import org.apostil.review.State;
import org.apostil.source.ProvenanceFields;

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

    static Provenance provenance(org.apostil.source.Provenance known) {
        ProvenanceFields fields = known.fields();
        return new Provenance(fields.author(), fields.affiliation(), fields.publisher(), fields.published(), fields.language(), fields.url(),
            fields.acquiredHow(), known.acquiredAt(), fields.handlingMark());
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
        return new Note(view.id(), ref(view), view.kind(), view.spans().stream().map(span -> new Passage(span.role(), span.span())).toList(),
            view.mode().orElse(null), view.claim().map(ClaimRef::id).orElse(null), view.claim().map(ClaimRef::proposition).orElse(null), view.speakers().stream().map(SourceContents::teller).toList(),
            grade(view), view.note().orElse(null), view.about().map(about -> shown.get(about.id())).map(this::ref).orElse(null),
            view.state(), view.revision(), credited(view), view.at(),
            view.decisions().stream().filter(decision -> !decision.takenBack()).map(SourceContents::decision).toList());
    }

    /** The author, and beside them whose work was merged into theirs and whose suggestions they took up. */
    private static String credited(AnnotationView view) {
        return view.author().name() + among(" with ", view.coauthors()) + among(", with changes suggested by ", view.contributors());
    }

    private static String among(String words, List<Person> people) {
        return people.isEmpty() ? "" : words + people.stream().map(Person::name).collect(Collectors.joining(" and "));
    }

    private static Grade grade(AnnotationView view) {
        if (view.reliability().isEmpty() && view.credibility().isEmpty()) {
            return null;
        }
        return new Grade(view.reliability().map(org.apostil.annotation.Grade::value).orElse(null), view.reliability().map(org.apostil.annotation.Grade::reason).orElse(null),
            view.credibility().map(org.apostil.annotation.Grade::value).orElse(null), view.credibility().map(org.apostil.annotation.Grade::reason).orElse(null),
            view.independentOrigin().orElse(null));
    }

    private static Teller teller(SpeakerRef speaker) {
        return new Teller(speaker.id(), speaker.name(), speaker.kind(), speaker.description().orElse(null));
    }

    private static Decision decision(AnnotationView.Decision decision) {
        return new Decision(outcome(decision.action()), decision.reviewer().name(), decision.reason().orElse(null), decision.at(),
            decision.revision(), decision.standing());
    }

    private static State outcome(Action action) {
        return switch (action) {
            case APPROVE -> State.APPROVED;
            case REQUEST_CHANGES -> State.CHANGES_REQUESTED;
            case REJECT -> State.REJECTED;
            case SUBMIT, EDIT, WITHDRAW, RESTORE, REOPEN, SUPERSEDE -> throw new IllegalArgumentException(action + " is no decision");
        };
    }
}
