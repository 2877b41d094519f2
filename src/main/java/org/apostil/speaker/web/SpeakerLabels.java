package org.apostil.speaker.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerOffer;
import org.apostil.speaker.SpeakerService;

/** What a field in which speakers are found shows: of those that it offers, and of the one who was picked when the page comes back. */
@Named
@RequestScoped
public class SpeakerLabels {

    @Inject
    private SpeakerService speakers;

    /** The label of an offer, or of a speaker by their id. */
    public String of(Object offered) {
        if (offered instanceof UUID picked) {
            Speaker speaker = speakers.get(picked);
            return new SpeakerOffer(picked, speaker.name(), speaker.kind(), speaker.description(), null).label();
        }
        return offered instanceof SpeakerOffer offer ? offer.label() : "";
    }

    /** The id that is sent for an offer. */
    public UUID id(Object offered) {
        return offered instanceof SpeakerOffer offer ? offer.id() : (UUID) offered;
    }
}
