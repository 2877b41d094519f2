package org.apostil.corroboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.corroboration.Place.Nobody;
import org.apostil.corroboration.Place.OfSource;
import org.apostil.corroboration.Place.OfSpeaker;
import org.apostil.corroboration.Place.OfStatement;
import org.apostil.corroboration.Place.OfText;
import org.apostil.corroboration.Place.Outside;
import org.apostil.source.SourceService;
import org.apostil.source.SourceStanding;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerService;

/** What places are called on pages and in sentences. */
@ApplicationScoped
class PlaceNames {

    private static final String WITHDRAWN = " (withdrawn)";

    @Inject
    private SourceService sources;

    @Inject
    private SpeakerService speakers;

    /** The names of those places of a project. */
    Map<Place, String> of(UUID projectId, Collection<Place> places, Map<UUID, Statement> statements) {
        Set<Place> all = new LinkedHashSet<>(places);
        Map<UUID, Speaker> known = speakers.byIds(projectId, all.stream().filter(OfSpeaker.class::isInstance).map(place -> ((OfSpeaker) place).id()).collect(Collectors.toSet()));
        Map<Place, String> names = new LinkedHashMap<>();
        all.forEach(place -> names.put(place, switch (place) {
            case OfStatement(UUID id) -> of(statements.get(id)) + (statements.get(id).withdrawn() ? WITHDRAWN : "");
            case OfSource(UUID id) -> title(id);
            case OfText(UUID source) -> title(source);
            case OfSpeaker(UUID id) -> known.get(id).name();
            case Outside(String name) -> name;
            case Nobody() -> "Nobody in particular";
        }));
        return names;
    }

    /** Who speaks, and where. */
    static String of(Statement statement) {
        return statement.speaker().map(teller -> teller.name() + " in " + statement.title()).orElse(statement.title());
    }

    private String title(UUID source) {
        return sources.provenance(source).fields().title() + (sources.get(source).standing() == SourceStanding.WITHDRAWN ? WITHDRAWN : "");
    }
}
