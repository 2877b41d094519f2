package org.apostil.annotation.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.AnnotationContent.MarkedSpan;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Mode;
import org.apostil.annotation.Reliability;
import org.apostil.annotation.SpanRole;
import org.apostil.speaker.SpeakerKind;

/** What a person has typed into the form of an annotation. Nothing is chosen before they choose it. */
public class AnnotationForm implements Serializable {

    private static final long serialVersionUID = 1;

    /** A span, in a form that survives between requests. */
    public record FormSpan(SpanRole role, int start, int end, String exact) implements Serializable {
    }

    private final AnnotationKind kind;
    private final UUID annotation;
    private final long version;
    private final int revision;
    private final boolean suggesting;
    private String reason;
    private List<FormSpan> spans = new ArrayList<>();
    private Mode mode;
    private String proposition;
    private Reliability reliability;
    private String reliabilityReason;
    private Credibility credibility;
    private String credibilityReason;
    private String independentOrigin;
    private UUID about;
    private String note;

    AnnotationForm(AnnotationKind kind) {
        this.kind = kind;
        this.annotation = null;
        this.version = 0;
        this.revision = 0;
        this.suggesting = false;
    }

    /** A form that begins with what an annotation says, to change it or to suggest changes to its author. */
    AnnotationForm(AnnotationContent content, UUID annotation, long version, int revision, boolean suggesting) {
        this.kind = content.kind();
        this.annotation = annotation;
        this.version = version;
        this.revision = revision;
        this.suggesting = suggesting;
        content.spans().forEach(span -> spans.add(new FormSpan(span.role(), span.start(), span.end(), span.exact())));
        mode = content.mode();
        proposition = content.proposition();
        reliability = content.reliability();
        reliabilityReason = content.reliabilityReason();
        credibility = content.credibility();
        credibilityReason = content.credibilityReason();
        independentOrigin = content.independentOrigin();
        about = content.about();
        note = content.note();
    }

    /** The form as it was kept. */
    AnnotationForm(AnnotationKind kind, Typed typed) {
        this.kind = kind;
        this.annotation = typed.subject();
        this.version = typed.seen() == null ? 0 : typed.seen();
        this.revision = typed.revision() == null ? 0 : typed.revision();
        this.suggesting = Typed.SUGGESTION.equals(typed.form());
        reason = typed.reason();
        spans = new ArrayList<>(DeskMessages.spans(typed.spansOrNone()));
        mode = typed.mode();
        proposition = typed.proposition();
        reliability = typed.reliability();
        reliabilityReason = typed.reliabilityReason();
        credibility = typed.credibility();
        credibilityReason = typed.credibilityReason();
        independentOrigin = typed.independentOrigin();
        about = typed.graded();
        note = typed.note();
    }

    /** What is to be kept of it, with the speakers in the chain and the one who is on the way into it. */
    Typed typed(List<UUID> speakers, String name, SpeakerKind speakerKind, String description, UUID confirmedBy) {
        return new Typed(suggesting ? Typed.SUGGESTION : Typed.COMPOSER, kind.code(), annotation, isNew() ? null : version, isNew() ? null : revision, DeskMessages.sent(spans),
            proposition, mode, speakers, name, speakerKind, description, reliability, reliabilityReason, credibility, credibilityReason,
            independentOrigin, about, note, reason, null, null, null, confirmedBy);
    }

    /** What it is about, in words. */
    String title() {
        String words = spans.stream().filter(span -> span.role() == SpanRole.CONTENT).map(FormSpan::exact).findFirst().orElse("");
        return (suggesting ? "suggestion to the " : isNew() ? "" : "changes to the ") + kind.inSentence() + " on “" + DeskMessages.shorten(words) + "”";
    }

    AnnotationContent content(List<UUID> speakers, UUID confirmedBy) {
        return new AnnotationContent(kind, spans.stream().map(s -> new MarkedSpan(s.role(), s.start(), s.end(), s.exact())).toList(),
            mode, proposition, speakers, reliability, reliabilityReason, credibility, credibilityReason,
            credibility == Credibility.CONFIRMED ? independentOrigin : null, about, note, credibility == Credibility.CONFIRMED && about != null ? confirmedBy : null);
    }

    public AnnotationKind getKind() {
        return kind;
    }

    public boolean isClaim() {
        return kind == AnnotationKind.CLAIM;
    }

    /** Whether nobody but the author speaks, so that there is no chain of speakers. */
    public boolean isInAuthorsVoice() {
        return mode == Mode.AUTHORS_VOICE;
    }

    public boolean isMention() {
        return kind == AnnotationKind.SPEAKER_MENTION;
    }

    public boolean isCredibilityNote() {
        return kind == AnnotationKind.CREDIBILITY_NOTE;
    }

    public boolean isComment() {
        return kind == AnnotationKind.COMMENT;
    }

    public boolean isNew() {
        return annotation == null;
    }

    /** Whether it is a colleague's annotation, to which changes are suggested. */
    public boolean isSuggesting() {
        return suggesting;
    }

    /** Why the change is suggested. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** What is done, before the words for the kind: <em>Edit the claim</em>. */
    public String getHeading() {
        return suggesting ? "Suggest a change to the" : isNew() ? "New" : "Edit the";
    }

    public UUID getAnnotation() {
        return annotation;
    }

    public long getVersion() {
        return version;
    }

    int getRevision() {
        return revision;
    }

    public List<FormSpan> getSpans() {
        return spans;
    }

    void setSpans(List<FormSpan> spans) {
        this.spans = new ArrayList<>(spans);
    }

    public Mode getMode() {
        return mode;
    }

    public void setMode(Mode mode) {
        this.mode = mode;
    }

    public String getProposition() {
        return proposition;
    }

    public void setProposition(String proposition) {
        this.proposition = proposition;
    }

    public Reliability getReliability() {
        return reliability;
    }

    public void setReliability(Reliability reliability) {
        this.reliability = reliability;
    }

    public String getReliabilityReason() {
        return reliabilityReason;
    }

    public void setReliabilityReason(String reliabilityReason) {
        this.reliabilityReason = reliabilityReason;
    }

    public Credibility getCredibility() {
        return credibility;
    }

    public void setCredibility(Credibility credibility) {
        this.credibility = credibility;
    }

    public String getCredibilityReason() {
        return credibilityReason;
    }

    public void setCredibilityReason(String credibilityReason) {
        this.credibilityReason = credibilityReason;
    }

    public String getIndependentOrigin() {
        return independentOrigin;
    }

    public void setIndependentOrigin(String independentOrigin) {
        this.independentOrigin = independentOrigin;
    }

    public UUID getAbout() {
        return about;
    }

    public void setAbout(UUID about) {
        this.about = about;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
