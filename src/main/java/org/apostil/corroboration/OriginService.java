package org.apostil.corroboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.corroboration.OriginRepository.Row;
import org.apostil.corroboration.Place.OfSource;
import org.apostil.corroboration.Place.OfSpeaker;
import org.apostil.corroboration.Place.OfStatement;
import org.apostil.corroboration.Place.Outside;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;
import org.apostil.source.SourceService;
import org.apostil.speaker.SpeakerService;

/** Records where information comes from. What is recorded is kept; its end is noted beside it. */
@ApplicationScoped
@Transactional
public class OriginService {

    /** How long the name of something outside and how an origin is known may be, in code points. */
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST = 1_000;

    @Inject
    private OriginRepository origins;

    @Inject
    private StatementService statements;

    @Inject
    private SourceService sources;

    @Inject
    private SpeakerService speakers;

    @Inject
    private Visibility visibility;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Records that a statement, or all of a source, comes from elsewhere.
     *
     * @param of      a statement or a source
     * @param from    a statement, a source, a speaker, or something outside
     * @param knownBy how it is known
     * @return the id of what was recorded
     * @throws Problem when one of them is not in the project, it comes from itself, or it is recorded already
     */
    public UUID record(UUID projectId, Place of, Place from, String knownBy) {
        Actor actor = access.require(Permission.ANNOTATE, projectId);
        Place checked = checked(projectId, of, from);
        String how = Text.required(knownBy, "knownBy", "Say how it is known: a dateline, a link, the same words.");
        if (how.codePointCount(0, how.length()) > LONGEST) {
            throw Problem.invalid("knownBy", "This has at most %,d characters.".formatted(LONGEST));
        }
        origins.hold(projectId);
        UUID subject = of instanceof OfStatement(UUID id) ? id : ((OfSource) of).id();
        if (origins.of(projectId, List.of(subject)).stream().anyMatch(row -> row.link().from().equals(checked) && row.link().by().equals(actor.id()))) {
            throw new Problem(Sort.REFUSED, "You have recorded this already.");
        }
        UUID recorded = origins.add(projectId, of, checked, how, actor.id(), clock.instant());
        audit.append(AuditEvent.created("origin.recorded", actor.id(), projectId, "origin", recorded, Map.of("of", words(of), "from", words(checked), "knownBy", how)));
        return recorded;
    }

    /** Notes that what was recorded does not hold. */
    public void end(UUID originId) {
        UUID projectId = origins.projectOf(originId).stream().findFirst().orElseThrow(Problem::notFound);
        Actor reader = access.require(Permission.READ, projectId);
        Row row = origins.find(projectId, originId).stream().filter(found -> visibility.in(reader.id(), projectId).test(found.version(), found.link().by())).findFirst().orElseThrow(Problem::notFound);
        Actor actor = access.require(Permission.ANNOTATE, projectId);
        if (origins.end(originId, actor.id(), clock.instant())) {
            audit.append(new AuditEvent("origin.ended", actor.id(), projectId, "origin", originId, Map.of("of", words(row.link().of()), "from", words(row.link().from())), Map.of(), null));
        }
    }

    private Place checked(UUID projectId, Place of, Place from) {
        switch (of) {
            case OfStatement(UUID id) -> statement(projectId, id, "of");
            case OfSource(UUID id) -> source(projectId, id, "of");
            case null, default -> throw Problem.invalid("of", "Choose the statement or the source that comes from elsewhere.");
        }
        if (of.equals(from)) {
            throw Problem.invalid("from", "Nothing comes from itself. Choose where it comes from.");
        }
        return switch (from) {
            case OfStatement(UUID id) -> {
                if (of.equals(new OfSource(statement(projectId, id, "from").source()))) {
                    throw Problem.invalid("from", "This statement stands in that source itself. Choose where it comes from.");
                }
                yield from;
            }
            case OfSource(UUID id) -> {
                source(projectId, id, "from");
                if (of instanceof OfStatement(UUID statement) && statement(projectId, statement, "of").source().equals(id)) {
                    throw Problem.invalid("from", "The statement stands in that source itself. Choose where the source has it from.");
                }
                yield from;
            }
            case OfSpeaker(UUID id) -> {
                speakers.byIds(projectId, List.of(id));
                yield from;
            }
            case Outside(String name) -> new Outside(Text.line(name, "from", LONGEST_NAME, "Name where it comes from."));
            case null, default -> throw Problem.invalid("from", "Choose where it comes from, or name it.");
        };
    }

    private Statement statement(UUID projectId, UUID id, String field) {
        return statements.byIds(projectId, List.of(id)).stream().findFirst().orElseThrow(() -> Problem.invalid(field, "Choose a statement of this project that counts."));
    }

    private void source(UUID projectId, UUID id, String field) {
        if (!sources.get(id).projectId().equals(projectId)) {
            throw Problem.invalid(field, "Choose a source of this project.");
        }
    }

    private static Map<String, String> words(Place place) {
        Map<String, String> words = new LinkedHashMap<>();
        switch (place) {
            case OfStatement(UUID id) -> words.put("statement", id.toString());
            case OfSource(UUID id) -> words.put("source", id.toString());
            case OfSpeaker(UUID id) -> words.put("speaker", id.toString());
            case Outside(String name) -> words.put("outside", name);
            default -> throw new IllegalArgumentException("Nothing is recorded of " + place);
        }
        return words;
    }
}
