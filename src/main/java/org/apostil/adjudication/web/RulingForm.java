package org.apostil.adjudication.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apostil.adjudication.Adjudication.Compared;
import org.apostil.adjudication.Adjudication.Said;
import org.apostil.adjudication.NewRuling;
import org.apostil.adjudication.NewRuling.Seen;
import org.apostil.adjudication.RulingService;
import org.apostil.adjudication.Way;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.AnnotationKind;
import org.apostil.platform.Problem;
import org.apostil.platform.web.Screen;

/** The form of a ruling on one passage: whose annotation stands, or what is made of them. */
@Named("ruling")
@ViewScoped
public class RulingForm implements Serializable {

    private static final long serialVersionUID = 1;

    /** What can stand: a way, or the annotation that is picked. */
    public record Choice(String value, String label) {
    }

    /** An annotation to take something from, by the name of its analyst. */
    public record Taken(UUID annotation, String analyst) {
    }

    @Inject
    private AdjudicationView page;

    @Inject
    private RulingService rulings;

    private UUID passage;
    private ArrayList<Seen> seen;
    private String choice;
    private UUID base;
    private UUID spans;
    private UUID speakers;
    private UUID mode;
    private UUID grades;
    private String proposition;
    private String note;
    private String reason;

    /** Opens the form on the passage that this annotation is a side of. */
    public void open(UUID annotation) {
        passage = annotation;
        Compared compared = compared();
        seen = new ArrayList<>(compared.sides().stream().map(side -> new Seen(side.now().id(), side.now().version())).toList());
        choice = null;
        reason = null;
        startFrom(compared.sides().getFirst());
    }

    /** Fills the form from the side that was chosen to begin from. */
    public void rebase() {
        startFrom(side(base));
    }

    private void startFrom(Said side) {
        base = spans = speakers = mode = grades = side.now().id();
        proposition = side.content().proposition();
        note = side.content().note();
    }

    /** Rules. */
    public void rule() {
        Screen.attempt("rule", () -> {
            if (choice == null) {
                throw Problem.invalid("choice", "Choose what shall stand.");
            }
            boolean made = choice.equals(Way.MERGE.code()) || choice.equals(Way.ANEW.code());
            Way way = made || choice.equals(Way.NONE.code()) ? Way.valueOf(choice.toUpperCase(Locale.ROOT)) : Way.PICK;
            rulings.rule(page.getSource(), new NewRuling(way, seen, way == Way.PICK ? UUID.fromString(choice) : null, made ? made() : null, reason));
            boolean agreed = compared().agreed();
            close();
            page.changed(agreed);
        });
    }

    /** Closes the form without ruling. */
    public void close() {
        passage = null;
    }

    private AnnotationContent made() {
        AnnotationContent from = side(base).content();
        AnnotationContent graded = side(grades).content();
        boolean sameKind = graded.kind() == from.kind();
        AnnotationContent grade = sameKind ? graded : from;
        AnnotationContent told = side(speakers).content();
        AnnotationContent said = side(mode).content();
        return new AnnotationContent(from.kind(), side(spans).content().kind() == from.kind() ? side(spans).content().spans() : from.spans(),
            said.kind() == from.kind() ? said.mode() : from.mode(), from.kind() == AnnotationKind.CLAIM ? proposition : null,
            told.kind() == from.kind() ? told.speakers() : from.speakers(), grade.reliability(), grade.reliabilityReason(), grade.credibility(), grade.credibilityReason(),
            grade.independentOrigin(), from.about(), note, grade.confirmedBy());
    }

    private Compared compared() {
        return page.all().passages().stream().filter(one -> one.sides().stream().anyMatch(side -> side.now().id().equals(passage))).findFirst().orElseThrow(Problem::notFound);
    }

    private Said side(UUID annotation) {
        return compared().sides().stream().filter(side -> side.now().id().equals(annotation)).findFirst().orElseThrow(Problem::notFound);
    }

    /** The passage that is ruled on. */
    public Compared getPassage() {
        return compared();
    }

    public boolean isOpen() {
        return passage != null;
    }

    /** What can be chosen to stand. */
    public List<Choice> getChoices() {
        List<Choice> choices = new ArrayList<>();
        compared().sides().forEach(side -> choices.add(new Choice(side.now().id().toString(), "What " + side.analyst().name() + " said stands; I approve it")));
        if (compared().sides().size() > 1) {
            choices.add(new Choice(Way.MERGE.code(), "Merge them: a new annotation, with both as its co-authors"));
        }
        choices.add(new Choice(Way.ANEW.code(), "I write it anew"));
        choices.add(new Choice(Way.NONE.code(), compared().sides().size() > 1 ? "None of them stands" : "It does not stand"));
        return choices;
    }

    /** The sides, to take something from. */
    public List<Taken> getSides() {
        return compared().sides().stream().map(side -> new Taken(side.now().id(), side.analyst().name())).toList();
    }

    /** Whether something is made, so that it must be said what. */
    public boolean isMaking() {
        return Way.MERGE.code().equals(choice) || Way.ANEW.code().equals(choice);
    }

    public boolean isClaim() {
        return side(base).content().kind() == AnnotationKind.CLAIM;
    }

    public boolean isSpoken() {
        return isClaim() || side(base).content().kind() == AnnotationKind.SPEAKER_MENTION;
    }

    public boolean isGraded() {
        return side(base).content().kind() == AnnotationKind.CREDIBILITY_NOTE;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public UUID getBase() {
        return base;
    }

    public void setBase(UUID base) {
        this.base = base;
    }

    public UUID getSpans() {
        return spans;
    }

    public void setSpans(UUID spans) {
        this.spans = spans;
    }

    public UUID getSpeakers() {
        return speakers;
    }

    public void setSpeakers(UUID speakers) {
        this.speakers = speakers;
    }

    public UUID getMode() {
        return mode;
    }

    public void setMode(UUID mode) {
        this.mode = mode;
    }

    public UUID getGrades() {
        return grades;
    }

    public void setGrades(UUID grades) {
        this.grades = grades;
    }

    public String getProposition() {
        return proposition;
    }

    public void setProposition(String proposition) {
        this.proposition = proposition;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
