package org.apostil.export;

import java.util.List;
import java.util.stream.Collectors;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.AnnotationView.ClaimRef;
import org.apostil.annotation.AnnotationView.Person;
import org.apostil.annotation.AnnotationView.SpeakerRef;
import org.apostil.review.Action;
import org.apostil.review.State;

/** Annotations as notes. */
public final class Notes {

    private Notes() {
    }

    /**
     * An annotation as it stands.
     *
     * @param about the note that it grades; null where it grades none, or none that is shown
     */
    public static Note of(AnnotationView view, NoteRef ref, NoteRef about) {
        return new Note(view.id(), ref, view.kind(), view.spans().stream().map(span -> new Passage(span.role(), span.span())).toList(),
            view.mode().orElse(null), view.claim().map(ClaimRef::id).orElse(null), view.claim().map(ClaimRef::proposition).orElse(null), view.speakers().stream().map(Notes::teller).toList(),
            grade(view), view.note().orElse(null), about, view.state(), view.revision(), credited(view), view.at(),
            view.decisions().stream().filter(decision -> !decision.takenBack()).map(Notes::decision).toList());
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
