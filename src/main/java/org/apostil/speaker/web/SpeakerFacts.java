package org.apostil.speaker.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.platform.Format;
import org.apostil.speaker.KnownSpeaker;
import org.apostil.speaker.KnownSpeaker.Ended;
import org.apostil.speaker.KnownSpeaker.Merged;
import org.apostil.speaker.KnownSpeaker.Revised;
import org.apostil.speaker.SpeakerEditService;
import org.apostil.speaker.SpeakerField;

/** What is known of a speaker, read once for a page. */
@Named
@RequestScoped
public class SpeakerFacts {

    /**
     * A revision, and what it changed.
     *
     * @param changes a line each, such as <em>Description: Foreign Minister of Russia</em>; empty of the first
     */
    public record Past(String origin, List<String> changes) {
    }

    @Inject
    private SpeakerEditService editing;

    private KnownSpeaker known;
    private List<Past> past;

    /** What is known of them now. */
    public KnownSpeaker of(UUID speaker) {
        if (known == null || !known.id().equals(speaker)) {
            known = editing.known(speaker);
        }
        return known;
    }

    /** The revisions, newest first. */
    public List<Past> past(UUID speaker) {
        if (past == null) {
            List<Revised> all = editing.revisions(speaker);
            past = new ArrayList<>();
            for (int at = 0; at < all.size(); at++) {
                past.add(new Past(origin(all.get(at)), at + 1 == all.size() ? List.of() : changes(all.get(at + 1), all.get(at))));
            }
        }
        return past;
    }

    /** Who said that two are one, and when. */
    public String origin(Merged merge) {
        return merge.by() + " · " + Format.moment(merge.at());
    }

    /** Who took it back, and when. */
    public String end(Ended ended) {
        return ended.by() + " · " + Format.moment(ended.at());
    }

    private static String origin(Revised revised) {
        return "Revision %d · %s · %s".formatted(revised.number(), revised.by(), Format.moment(revised.at()));
    }

    private static List<String> changes(Revised before, Revised now) {
        return Stream.of(SpeakerField.values()).filter(field -> !field.same(before.details(), now.details())).map(field -> field.label() + ": "
            + (field.words(now.details()).isEmpty() ? "nothing any more" : field.words(now.details()).stream().collect(Collectors.joining("; ")))).toList();
    }
}
