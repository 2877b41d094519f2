package org.apostil.annotation;

import java.util.ArrayList;
import java.util.List;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Violation;
import org.apostil.platform.Text;

/** What each kind of annotation needs. All that is missing is said at once, each at its field. */
final class ContentRules {

    private final AnnotationContent content;
    private final List<Violation> violations = new ArrayList<>();

    private ContentRules(AnnotationContent content) {
        this.content = content;
    }

    /**
     * Holds {@code content} against the rules of its kind.
     *
     * @throws Problem naming every field that is not accepted
     */
    static void check(AnnotationContent content) {
        ContentRules rules = new ContentRules(content);
        rules.check();
        if (!rules.violations.isEmpty()) {
            throw Problem.invalid(rules.violations);
        }
    }

    private void check() {
        if (content.kind() == null) {
            refuse("kind", "Choose what it is: a claim, a speaker mention, a credibility note or a comment.");
            return;
        }
        if (content.spans().stream().noneMatch(span -> span.role() == SpanRole.CONTENT)) {
            refuse("spans", "Select the passage that it is about in the text.");
        }
        switch (content.kind()) {
            case CLAIM -> claim();
            case SPEAKER_MENTION -> mention();
            case CREDIBILITY_NOTE -> credibilityNote();
            case COMMENT -> comment();
        }
    }

    private void claim() {
        if (Text.orNull(content.proposition()) == null) {
            refuse("proposition", "Write the claim as one sentence that is either so or not so.");
        }
        if (content.mode() == null) {
            refuse("mode", "Choose how it is said: direct, indirect, mixed, or in the author's own voice.");
        } else if (content.mode() == Mode.AUTHORS_VOICE && !content.speakers().isEmpty()) {
            refuse("speakers", "In the author's voice nobody else speaks. Remove the speakers, or choose another mode.");
        } else if (content.mode() != Mode.AUTHORS_VOICE && content.speakers().isEmpty()) {
            refuse("speakers", "Name who says it, the outermost teller first. If nobody is named, add an anonymous or unspecified speaker.");
        }
        for (int hop = 1; hop < content.speakers().size(); hop++) {
            if (content.speakers().get(hop).equals(content.speakers().get(hop - 1))) {
                refuse("speakers", "The same speaker stands twice in a row. Remove one.");
                return;
            }
        }
    }

    private void mention() {
        onlyContent();
        if (content.speakers().size() != 1) {
            refuse("speakers", "Name the one speaker that this passage is about.");
        }
    }

    private void credibilityNote() {
        onlyContent();
        if (content.reliability() == null && content.credibility() == null) {
            refuse("reliability", "Grade the reliability of the source, the credibility of the information, or both.");
        }
        reasoned("reliability", content.reliability(), content.reliabilityReason());
        reasoned("credibility", content.credibility(), content.credibilityReason());
        if (content.credibility() == Credibility.CONFIRMED && Text.orNull(content.independentOrigin()) == null) {
            refuse("independentOrigin", "Grade 1 needs an origin other than the one that made the statement. Record it here, or choose another grade. An outlet that repeats another is the same origin.");
        }
    }

    private void comment() {
        onlyContent();
        if (Text.orNull(content.note()) == null) {
            refuse("note", "Write the comment.");
        }
    }

    private void onlyContent() {
        if (content.spans().stream().anyMatch(span -> span.role() != SpanRole.CONTENT)) {
            refuse("spans", "Cue and source are parts of a claim. Remove them here.");
        }
    }

    private void reasoned(String axis, Object grade, String reason) {
        if (grade != null && Text.orNull(reason) == null) {
            refuse(axis + "Reason", "Write the reason for this grade.");
        }
        if (grade == null && Text.orNull(reason) != null) {
            refuse(axis, "Choose the grade that this reason is for.");
        }
    }

    private void refuse(String field, String detail) {
        violations.add(new Violation(field, detail));
    }
}
