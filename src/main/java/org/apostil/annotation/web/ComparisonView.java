package org.apostil.annotation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.AnnotationView.SpeakerRef;
import org.apostil.annotation.Comparison;
import org.apostil.annotation.Comparison.Field;
import org.apostil.annotation.ContentWords;
import org.apostil.annotation.Contents;
import org.apostil.annotation.RevisionService;
import org.apostil.platform.Problem;
import org.apostil.platform.Side;
import org.apostil.platform.web.SideBySide;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerService;

/**
 * Mine and theirs, side by side, when somebody was faster: only what differs, and for each field a choice. Nothing is
 * chosen where both changed it.
 */
@Named("comparison")
@ViewScoped
public class ComparisonView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private AnnotationReadService reading;

    @Inject
    private RevisionService revisions;

    @Inject
    private SpeakerService speakers;

    @Inject
    private DeskView desk;

    private List<SideBySide<Field, String>> rows;
    private UUID annotation;
    private long version;
    private List<String> steps = new ArrayList<>();

    /**
     * Sets what was written from the revision {@code since} against what stands there now.
     *
     * @return what stands there now
     */
    AnnotationView open(UUID about, int since, AnnotationContent mine) {
        AnnotationView theirs = reading.get(about);
        Comparison compared = Comparison.of(revisions.said(about, since), mine, Contents.of(theirs));
        ContentWords words = words(mine, compared.theirs());
        rows = new ArrayList<>(compared.differences().stream()
            .map(each -> new SideBySide<>(each.field(), each.field().label(), words.of(each.field(), mine), words.of(each.field(), compared.theirs()), each.proposal())).toList());
        annotation = about;
        version = theirs.version();
        steps = new ArrayList<>(ContentWords.steps(theirs, since));
        return theirs;
    }

    void close() {
        rows = null;
    }

    /** What stands there now. */
    AnnotationView theirs() {
        return reading.get(annotation);
    }

    /**
     * What was chosen from both.
     *
     * @throws Problem when a choice is missing, or somebody was faster once more
     */
    AnnotationContent merged(AnnotationContent mine) {
        return merged(mine, SideBySide.chosen(rows, "mine or theirs"));
    }

    /** What was chosen from both; mine where nothing is chosen yet. */
    AnnotationContent mergedSoFar(AnnotationContent mine) {
        return merged(mine, SideBySide.chosenSoFar(rows));
    }

    private AnnotationContent merged(AnnotationContent mine, Map<Field, Side> chosen) {
        return new Comparison(mine, Contents.of(theirs()), List.of()).merged(chosen);
    }

    /** The speakers that content names, for the chain of the form. */
    List<SpeakerRef> speakers(AnnotationContent content) {
        Map<UUID, Speaker> known = speakers.byIds(desk.getProject(), content.speakers());
        return content.speakers().stream().map(known::get)
            .map(speaker -> new SpeakerRef(speaker.id(), speaker.name(), speaker.kind(), Optional.ofNullable(speaker.description()))).toList();
    }

    private ContentWords words(AnnotationContent mine, AnnotationContent theirs) {
        Set<UUID> named = new HashSet<>(mine.speakers());
        named.addAll(theirs.speakers());
        Map<UUID, String> names = new HashMap<>();
        speakers.byIds(desk.getProject(), named).forEach((id, speaker) -> names.put(id, speaker.name()));
        Map<UUID, String> graded = new HashMap<>();
        Stream.of(mine.about(), theirs.about()).filter(Objects::nonNull).distinct()
            .forEach(id -> graded.put(id, reading.find(id).map(claim -> "Claim " + GradedView.words(claim)).orElse("A claim that you do not see now")));
        return new ContentWords(names, graded);
    }

    public boolean isOpen() {
        return rows != null;
    }

    public List<SideBySide<Field, String>> getRows() {
        return rows;
    }

    long getVersion() {
        return version;
    }

    /** What else happened to it meanwhile, in sentences. */
    public List<String> getSteps() {
        return steps;
    }

    public Side[] getSides() {
        return Side.values();
    }
}
