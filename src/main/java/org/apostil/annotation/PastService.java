package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.annotation.AnnotationPast.CarriedOver;
import org.apostil.annotation.AnnotationPast.Change;
import org.apostil.annotation.AnnotationPast.Entry;
import org.apostil.annotation.AnnotationPast.Revised;
import org.apostil.annotation.AnnotationPast.Stepped;
import org.apostil.annotation.AnnotationView.AboutRef;
import org.apostil.annotation.AnnotationView.Person;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.review.Action;
import org.apostil.review.History;
import org.apostil.review.ReviewService;
import org.apostil.review.Step;
import org.apostil.source.SourceService;
import org.apostil.speaker.SpeakerService;

/** Tells the past of an annotation, and what changed since a person looked at it last. */
@ApplicationScoped
@Transactional
public class PastService {

    @Inject
    private AnnotationRepository annotations;

    @Inject
    private AnnotationReadService reading;

    @Inject
    private RevisionService revisions;

    @Inject
    private LookRepository looks;

    @Inject
    private CarryRepository carries;

    @Inject
    private ReviewService reviews;

    @Inject
    private SourceService sources;

    @Inject
    private SpeakerService speakers;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private Clock clock;

    /**
     * Its past.
     *
     * @param since the revision from which changes are told; 0 is the one that whoever is signed in looked at last, and the
     *              current one where they never did
     */
    public AnnotationPast of(UUID annotationId, int since) {
        AnnotationView view = reading.get(annotationId);
        Actor actor = access.require(Permission.READ, view.projectId());
        Annotation annotation = annotations.byId(annotationId).orElseThrow(Problem::notFound);
        List<AnnotationRevision> written = annotations.revisions(annotationId);
        List<AnnotationCarry> carried = carries.of(List.of(annotationId));
        List<AnnotationContent> said = asOfNow(written.stream().map(revision -> revisions.content(annotation, revision)).toList(), carried);
        ContentWords words = words(view.projectId(), said);
        int from = since > 0 ? since : Optional.ofNullable(looks.of(actor.id(), List.of(annotationId)).get(annotationId)).orElse(view.revision());
        if (from > said.size()) {
            throw Problem.invalid("since", "There is no revision %d; the last is %d.".formatted(from, said.size()));
        }
        return new AnnotationPast(from, changes(said.get(from - 1), said.getLast(), words), entries(view, written, said, words, carried));
    }

    /**
     * Remembers that whoever is signed in looked at a revision. It is theirs alone, and no one else learns of it.
     *
     * @param revision from 1 to the current one
     */
    public void look(UUID annotationId, int revision) {
        AnnotationView view = reading.get(annotationId);
        Actor actor = access.require(Permission.READ, view.projectId());
        if (revision < 1 || revision > view.revision()) {
            throw Problem.invalid("revision", "There is no revision %d; the last is %d.".formatted(revision, view.revision()));
        }
        looks.remember(actor.id(), annotationId, revision, clock.instant());
    }

    private List<Entry> entries(AnnotationView view, List<AnnotationRevision> written, List<AnnotationContent> said, ContentWords words, List<AnnotationCarry> carried) {
        History history = reviews.histories(view.projectId(), List.of(view.id())).get(view.id());
        List<Step> steps = history.steps().stream().filter(step -> step.action() != Action.EDIT).toList();
        Set<UUID> named = new HashSet<>();
        written.forEach(revision -> named.add(revision.editorId()));
        steps.forEach(step -> named.add(step.actorId()));
        carried.forEach(carry -> named.add(carry.carriedBy()));
        Map<UUID, String> names = people.names(named);
        String sha256 = sources.version(view.sourceVersionId()).sha256();
        List<Entry> entries = new ArrayList<>();
        Map<Integer, AnnotationCarry> last = carried.stream().collect(Collectors.toMap(AnnotationCarry::revision, Function.identity()));
        for (int at = 0; at < written.size(); at++) {
            AnnotationRevision revision = written.get(at);
            AnnotationCarry carry = last.get(revision.number() - 1);
            if (carry != null) {
                entries.add(new CarriedOver(new Person(carry.carriedBy(), names.get(carry.carriedBy())), carry.at(), revision.number(),
                    sources.version(carry.fromVersionId()).number(), sources.version(carry.toVersionId()).number()));
                continue;
            }
            entries.add(new Revised(new Person(revision.editorId(), names.get(revision.editorId())), revision.at(), revision.number(),
                at == 0 ? List.of() : changes(said.get(at - 1), said.get(at), words)));
        }
        steps.forEach(step -> entries.add(new Stepped(new Person(step.actorId(), names.get(step.actorId())), step.at(), step.action(), step.revision(),
            Optional.ofNullable(step.reason()), step.successorId().flatMap(reading::find).map(other -> new AboutRef(other.id(), Optional.of(other.number()))),
            step.action().isDecision() ? history.lapse(step, view.revision(), sha256, names::get) : Optional.empty(), history.isTakenBack(step))));
        entries.sort(Comparator.comparing(Entry::at));
        return entries;
    }

    /** The same, but where a passage reads as it does in the text of now, it is where it is now: that it stands elsewhere is no change. */
    private static List<AnnotationContent> asOfNow(List<AnnotationContent> said, List<AnnotationCarry> carried) {
        List<AnnotationContent> now = new ArrayList<>(said);
        for (AnnotationCarry carry : carried.reversed()) {
            AnnotationContent after = now.get(carry.revision());
            for (int at = carry.revision() - 1; at >= 0 && quoted(now.get(at)).equals(quoted(after)); at--) {
                now.set(at, now.get(at).with(after.spans()));
            }
        }
        return now;
    }

    private static List<String> quoted(AnnotationContent content) {
        return content.spans().stream().map(span -> span.role() + span.exact()).toList();
    }

    private static List<Change> changes(AnnotationContent before, AnnotationContent now, ContentWords words) {
        return Comparison.of(before, before, now).differences().stream()
            .map(each -> new Change(each.field(), words.of(each.field(), before), words.of(each.field(), now))).toList();
    }

    private ContentWords words(UUID project, List<AnnotationContent> said) {
        Set<UUID> speaking = new HashSet<>();
        said.forEach(content -> speaking.addAll(content.speakers()));
        Map<UUID, String> names = new HashMap<>();
        speakers.byIds(project, speaking).forEach((id, speaker) -> names.put(id, speaker.name()));
        Map<UUID, String> graded = new HashMap<>();
        said.stream().flatMap(content -> Stream.ofNullable(content.about())).distinct().flatMap(id -> reading.find(id).stream())
            .forEach(claim -> graded.put(claim.id(), claim.label()));
        return new ContentWords(names, graded);
    }
}
