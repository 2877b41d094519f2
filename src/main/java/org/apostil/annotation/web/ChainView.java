package org.apostil.annotation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.AnnotationView.SpeakerRef;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;
import org.apostil.platform.web.Screen;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerKind;
import org.apostil.speaker.SpeakerService;
import org.primefaces.PrimeFaces;

/** The part of the form in which the attribution chain is built hop by hop, outermost teller first. */
@Named("chain")
@ViewScoped
public class ChainView implements Serializable {

    private static final long serialVersionUID = 1;

    /** A speaker in the chain, or one that is offered. */
    public record Hop(UUID id, String name, String kind, String description) implements Serializable {

        static Hop of(Speaker speaker) {
            return new Hop(speaker.id(), speaker.name(), speaker.kind().words(), speaker.description());
        }

        /** The name with what is known of the speaker. */
        public String label() {
            return name + " · " + (description == null ? kind : description);
        }
    }

    @Inject
    private SpeakerService speakers;

    @Inject
    private DeskView desk;

    private List<Hop> hops = new ArrayList<>();
    private List<Hop> last = List.of();
    private boolean single;
    private UUID picked;
    private boolean adding;
    private String name;
    private SpeakerKind kind;
    private String description;

    void start(AnnotationKind of, List<SpeakerRef> known) {
        single = of == AnnotationKind.SPEAKER_MENTION;
        hops = new ArrayList<>(known.stream().map(s -> new Hop(s.id(), s.name(), s.kind().words(), s.description().orElse(null))).toList());
        clear();
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

    /** Keeps the chain for <em>same speaker as before</em>. */
    void remember() {
        if (!hops.isEmpty()) {
            last = List.copyOf(hops);
        }
    }

    /** The speakers whose name or description holds what was typed. */
    public List<Hop> suggest(String typed) {
        return speakers.suggest(desk.getProject(), typed).stream().map(Hop::of).toList();
    }

    /** Puts the speaker that was picked at the end of the chain. */
    public void pick() {
        if (picked != null) {
            append(Hop.of(speakers.byIds(desk.getProject(), List.of(picked)).get(picked)));
            picked = null;
            goOn();
        }
    }

    /** Puts the speakers of the annotation saved last into the chain. */
    public void same() {
        hops = new ArrayList<>(single ? last.subList(last.size() - 1, last.size()) : last);
        goOn();
    }

    /** Opens the fields for a new speaker. */
    public void startAdding() {
        adding = true;
        PrimeFaces.current().focus("composer:name");
    }

    /** Closes the fields for a new speaker, and forgets what is in them. */
    public void stopAdding() {
        clear();
        PrimeFaces.current().focus("composer:newSpeaker");
    }

    /** Adds a speaker to the registry and puts them at the end of the chain. */
    public void add() {
        boolean added = Screen.attempt("composer", () -> {
            append(Hop.of(speakers.add(desk.getProject(), name, kind, description)));
            clear();
            goOn();
        });
        if (!added) {
            PrimeFaces.current().focus(Text.orNull(name) == null ? "composer:name" : "composer:kind");
        }
    }

    /** Moves the speaker at {@code index} one place outwards. */
    public void outwards(int index) {
        Collections.swap(hops, index, index - 1);
        goOn();
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
        PrimeFaces.current().focus(isRoom() ? "composer:speakers" : "composer:note");
    }

    private void append(Hop hop) {
        if (single) {
            hops.clear();
        }
        hops.add(hop);
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

    /** The speakers of the annotation saved last, in words; empty where there are none. */
    public String getLastWords() {
        List<Hop> offered = single && !last.isEmpty() ? last.subList(last.size() - 1, last.size()) : last;
        return String.join(" → ", offered.stream().map(Hop::name).toList());
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
