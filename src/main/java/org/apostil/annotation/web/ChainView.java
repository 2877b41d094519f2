package org.apostil.annotation.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.AnnotationView.SpeakerRef;
import org.apostil.annotation.RevisionService;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;
import org.apostil.platform.web.Screen;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerKind;
import org.apostil.speaker.SpeakerService;

/** The part of the form in which the attribution chain is built hop by hop, outermost teller first. */
@Named("chain")
@ViewScoped
public class ChainView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private SpeakerService speakers;

    @Inject
    private RevisionService revisions;

    @Inject
    private DeskView desk;

    private List<Hop> hops = new ArrayList<>();
    private List<Hop> last = List.of();
    private boolean single;
    private UUID picked;
    private String asked;
    private boolean adding;
    private String name;
    private SpeakerKind kind;
    private String description;

    void start(AnnotationKind of, List<SpeakerRef> known) {
        begin(of);
        hops = new ArrayList<>(known.stream().map(Hop::of).toList());
        clear();
    }

    /** Begins with what was kept; a speaker who is not in the project any more is left out. */
    void resume(AnnotationKind of, Typed typed) {
        begin(of);
        hops = new ArrayList<>();
        if (typed.speakers() != null) {
            Map<UUID, Speaker> known = speakers.byIds(desk.getProject(), typed.speakers());
            typed.speakers().forEach(id -> hops.add(Hop.of(known.get(id))));
        }
        name = typed.name();
        kind = typed.kind();
        description = typed.description();
        adding = Text.orNull(name) != null || kind != null || Text.orNull(description) != null;
    }

    private void begin(AnnotationKind of) {
        single = of == AnnotationKind.SPEAKER_MENTION;
        last = single || of == AnnotationKind.CLAIM ? revisions.lastSpeakers(desk.getProject()).stream().map(Hop::of).toList() : List.of();
    }

    /**
     * Makes sure that nobody is still on the way into the chain.
     *
     * @throws Problem when the fields for a new speaker are filled
     */
    void requireSettled() {
        if (adding && (Text.orNull(name) != null || Text.orNull(description) != null)) {
            throw Problem.invalid("name", "This speaker is not in the chain yet. Add them, or say never mind.");
        }
    }

    List<UUID> ids() {
        return hops.stream().map(Hop::id).toList();
    }

    /** The speakers whose name, other names, description or roles hold what was typed, and a way to add who was typed. */
    public List<Hop> suggest(String typed) {
        asked = Text.orNull(typed);
        List<Hop> found = new ArrayList<>(speakers.suggest(desk.getProject(), typed).stream().map(Hop::of).toList());
        if (asked != null && found.stream().noneMatch(hop -> hop.name().equalsIgnoreCase(asked))) {
            found.add(Hop.toAdd(asked));
        }
        return found;
    }

    /** Puts the speaker that was picked at the end of the chain. */
    public void pick() {
        UUID chosen = picked;
        picked = null;
        if (Hop.NOBODY_YET.equals(chosen)) {
            add(asked);
        } else if (chosen != null) {
            append(Hop.of(speakers.byIds(desk.getProject(), List.of(chosen)).get(chosen)));
            goOn();
        }
    }

    /** Puts the speakers of what the person wrote last into the chain. */
    public void same() {
        hops = new ArrayList<>(offered());
        goOn();
    }

    /** Opens the fields for a new speaker, with the name that was typed into the search. */
    public void startAdding() {
        add(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("composer:speakers_input"));
    }

    private void add(String called) {
        adding = true;
        name = Text.orNull(name) == null ? Text.orNull(called) : name;
        DeskMessages.focus(name == null ? "composer:name" : "composer:kind");
    }

    /** Closes the fields for a new speaker, and forgets what is in them. */
    public void stopAdding() {
        clear();
        DeskMessages.focus("composer:newSpeaker");
    }

    /** Adds a speaker to the registry and puts them at the end of the chain. */
    public void add() {
        boolean added = Screen.attempt("composer", () -> {
            append(Hop.of(speakers.add(desk.getProject(), name, kind, description)));
            clear();
            goOn();
        });
        if (!added) {
            DeskMessages.focus(Text.orNull(name) == null ? "composer:name" : "composer:kind");
        }
    }

    /** Moves the speaker at {@code index} one place outwards. */
    public void outwards(int index) {
        Collections.swap(hops, index, index - 1);
        DeskMessages.focus("composer:hops:" + (index - 1) + (index == 1 ? ":inwards" : ":outwards"));
    }

    /** Moves the speaker at {@code index} one place inwards. */
    public void inwards(int index) {
        Collections.swap(hops, index, index + 1);
        DeskMessages.focus("composer:hops:" + (index + 1) + (index + 2 == hops.size() ? ":outwards" : ":inwards"));
    }

    /** Takes the speaker at {@code index} out of the chain. */
    public void remove(int index) {
        hops.remove(index);
        goOn();
    }

    private void clear() {
        adding = false;
        name = null;
        kind = null;
        description = null;
    }

    /** The button that was pressed may be gone: the next thing to do has the focus. */
    private void goOn() {
        DeskMessages.focus(isRoom() ? "composer:speakers" : "composer:note");
    }

    private void append(Hop hop) {
        if (single) {
            hops.clear();
        }
        hops.add(hop);
    }

    private List<Hop> offered() {
        return single && !last.isEmpty() ? last.subList(last.size() - 1, last.size()) : last;
    }

    public List<Hop> getHops() {
        return hops;
    }

    /** Whether one more speaker can be named. */
    public boolean isRoom() {
        return !single || hops.isEmpty();
    }

    public boolean isSingle() {
        return single;
    }

    /** The speakers of what the person wrote last, in words; empty where there are none, or where they stand here already. */
    public String getLastWords() {
        return offered().equals(hops) ? "" : String.join(" → ", offered().stream().map(Hop::name).toList());
    }

    /** How the chain reads as a sentence; empty of a single speaker, who needs none. */
    public String getPreview() {
        if (hops.size() < 2) {
            return "";
        }
        List<String> tellers = hops.subList(0, hops.size() - 1).reversed().stream().map(Hop::name).toList();
        return hops.getLast().name() + ", as reported by " + String.join(", as reported by ", tellers) + ", says …";
    }

    public SpeakerKind[] getKinds() {
        return SpeakerKind.values();
    }

    public boolean isAdding() {
        return adding;
    }

    public UUID getPicked() {
        return picked;
    }

    public void setPicked(UUID picked) {
        this.picked = picked;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public SpeakerKind getKind() {
        return kind;
    }

    public void setKind(SpeakerKind kind) {
        this.kind = kind;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
