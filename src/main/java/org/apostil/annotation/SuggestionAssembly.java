package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.annotation.AnnotationContent.MarkedSpan;
import org.apostil.annotation.AnnotationView.Person;
import org.apostil.annotation.Comparison.Field;
import org.apostil.annotation.Piece.Fit;
import org.apostil.annotation.SuggestionView.Decided;
import org.apostil.annotation.SuggestionView.PieceView;
import org.apostil.annotation.SuggestionView.Place;
import org.apostil.claim.Claim;
import org.apostil.claim.ClaimService;
import org.apostil.firstpass.Sight;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.source.SourceService;
import org.apostil.source.SourceText;
import org.apostil.source.SourceVersion;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerService;

/** Puts suggestions together with what the annotations said then and say now. Where there are none, it asks one query. */
@ApplicationScoped
class SuggestionAssembly {

    /** All that was read for a set of suggestions; contents by annotation and revision. */
    private record Read(SourceText now, Map<UUID, SourceText> texts, Map<UUID, Annotation> annotations, Map<UUID, Map<Integer, AnnotationContent>> contents,
                        Map<UUID, List<SuggestionDecision>> decisions, ContentWords words, Map<UUID, String> names, Set<UUID> decidable, Actor actor) {
    }

    @Inject
    private SuggestionRepository suggestions;

    @Inject
    private AnnotationRepository annotations;

    @Inject
    private CarryRepository carries;

    @Inject
    private SourceService sources;

    @Inject
    private SuggestionRules rules;

    @Inject
    private ClaimService claims;

    @Inject
    private SpeakerService speakers;

    @Inject
    private People people;

    /** By annotation, the suggestions to those of {@code found}, all of one text, oldest first. */
    Map<UUID, List<SuggestionView>> to(SourceVersion version, Collection<Annotation> found, Actor actor, Sight sight) {
        List<Suggestion> made = suggestions.to(found.stream().map(Annotation::id).toList());
        if (made.isEmpty()) {
            return Map.of();
        }
        Read read = read(version, found, made, actor, sight);
        return made.stream().map(each -> view(each, read)).collect(Collectors.groupingBy(SuggestionView::annotationId));
    }

    private Read read(SourceVersion version, Collection<Annotation> found, List<Suggestion> made, Actor actor, Sight sight) {
        UUID project = version.projectId();
        Map<UUID, Annotation> known = found.stream().collect(Collectors.toMap(Annotation::id, Function.identity()));
        Map<UUID, List<SuggestionDecision>> decisions = suggestions.standing(made.stream().map(Suggestion::id).toList()).stream()
            .collect(Collectors.groupingBy(SuggestionDecision::suggestionId));
        Set<UUID> named = new HashSet<>();
        made.forEach(each -> named.add(each.authorId()));
        decisions.values().forEach(list -> list.forEach(each -> named.add(each.actorId())));
        Map<UUID, Map<Integer, AnnotationContent>> contents = contents(project, known, made);
        List<AnnotationContent> all = Stream.concat(made.stream().map(Suggestion::content), contents.values().stream().flatMap(each -> each.values().stream())).toList();
        Set<UUID> decidable = known.values().stream().filter(each -> rules.mayDecide(each, actor)).map(Annotation::id).collect(Collectors.toSet());
        return new Read(version.text(), texts(version, made), known, contents, decisions, words(version, all, sight), people.names(named), decidable, actor);
    }

    /** By suggestion: the text that its author had before them, where the annotation is on another by now. */
    private Map<UUID, SourceText> texts(SourceVersion version, List<Suggestion> made) {
        Map<UUID, List<AnnotationCarry>> carried = carries.of(made.stream().map(Suggestion::annotationId).distinct().toList()).stream()
            .collect(Collectors.groupingBy(AnnotationCarry::annotationId));
        Map<UUID, SourceText> texts = new HashMap<>();
        made.forEach(each -> texts.put(each.id(), carried.getOrDefault(each.annotationId(), List.of()).stream().filter(carry -> carry.revision() >= each.revision()).findFirst()
            .map(carry -> sources.version(carry.fromVersionId()).text()).orElse(version.text())));
        return texts;
    }

    private Map<UUID, Map<Integer, AnnotationContent>> contents(UUID project, Map<UUID, Annotation> known, List<Suggestion> made) {
        List<AnnotationRevision> revisions = annotations.revisions(made.stream().map(Suggestion::annotationId).distinct().toList());
        Map<UUID, Claim> stated = claims.byIds(project, revisions.stream().flatMap(each -> each.claimId().stream()).distinct().toList());
        Map<UUID, Speaker> meant = speakers.byIds(project, revisions.stream().flatMap(each -> each.speakers().stream()).collect(Collectors.toSet()));
        Map<UUID, Map<Integer, AnnotationContent>> contents = new HashMap<>();
        revisions.forEach(each -> contents.computeIfAbsent(each.annotationId(), id -> new HashMap<>())
            .put(each.number(), Contents.of(known.get(each.annotationId()).kind(), each, stated, meant)));
        return contents;
    }

    private ContentWords words(SourceVersion version, List<AnnotationContent> all, Sight sight) {
        Map<UUID, Speaker> speaking = speakers.byIds(version.projectId(), all.stream().flatMap(each -> each.speakers().stream()).collect(Collectors.toSet()));
        List<UUID> graded = all.stream().map(AnnotationContent::about).filter(Objects::nonNull).distinct().toList();
        Map<UUID, String> named = new HashMap<>();
        if (!graded.isEmpty()) {
            annotations.numbers(version.id(), graded, sight).forEach((id, number) -> named.put(id, "Annotation " + number));
        }
        return new ContentWords(speaking.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().name())), named);
    }

    private static SuggestionView view(Suggestion suggestion, Read read) {
        Annotation annotation = read.annotations().get(suggestion.annotationId());
        List<PieceView> pieces = new ArrayList<>();
        for (int number = 1; number <= suggestion.pieces().size(); number++) {
            pieces.add(piece(suggestion, number, annotation, read));
        }
        boolean mine = suggestion.authorId().equals(read.actor().id());
        boolean open = pieces.stream().anyMatch(each -> each.standing().isUndecided());
        return new SuggestionView(suggestion.id(), annotation.id(), suggestion.revision(), SuggestionRules.version(suggestion, annotation),
            new Person(suggestion.authorId(), read.names().get(suggestion.authorId())), mine, suggestion.at(), suggestion.reason(),
            suggestion.isWithdrawn(), read.decidable().contains(annotation.id()), mine && open, pieces);
    }

    private static PieceView piece(Suggestion suggestion, int number, Annotation annotation, Read read) {
        Piece piece = suggestion.pieces().get(number - 1);
        AnnotationContent base = read.contents().get(annotation.id()).get(suggestion.revision());
        AnnotationContent now = read.contents().get(annotation.id()).get(annotation.revision());
        AnnotationContent proposed = suggestion.content();
        Optional<SuggestionDecision> decision = SuggestionRules.latest(read.decisions().getOrDefault(suggestion.id(), List.of()), number);
        SourceText text = read.texts().get(suggestion.id());
        Standing standing = SuggestionRules.standing(suggestion, decision, text == read.now() || piece.field() != Field.SPANS ? piece.fit(base, proposed, now, text) : Fit.CHANGED);
        Optional<Decided> decided = decision.map(each -> new Decided(new Person(each.actorId(), read.names().get(each.actorId())), each.at(), Optional.ofNullable(each.reason())));
        if (piece.field() != Field.SPANS) {
            return new PieceView(number, piece.field(), standing, read.words().of(piece.field(), base), read.words().of(piece.field(), proposed),
                read.words().of(piece.field(), now), Optional.empty(), Optional.empty(), decided);
        }
        SpanChange change = piece.span(text);
        return new PieceView(number, piece.field(), standing, quoted(base, change.before()), quoted(base, change.after()), read.words().of(Field.SPANS, now),
            place(change.before()), place(change.after()), decided);
    }

    private static List<String> quoted(AnnotationContent of, MarkedSpan span) {
        return span == null ? List.of() : List.of((of.kind() == AnnotationKind.CLAIM ? span.role().words() + " " : "") + "“" + span.exact() + "”");
    }

    private static Optional<Place> place(MarkedSpan span) {
        return Optional.ofNullable(span).map(each -> new Place(each.role(), each.start(), each.end(), each.exact()));
    }
}
