package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.annotation.Outline.Line;
import org.apostil.annotation.Outline.Newest;
import org.apostil.annotation.OutlineRepository.Row;
import org.apostil.discussion.DiscussionLine;
import org.apostil.discussion.DiscussionReadService;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.project.Policy;
import org.apostil.project.ProjectService;
import org.apostil.review.Grading;
import org.apostil.review.ReviewService;
import org.apostil.review.State;
import org.apostil.review.Subject;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerService;

/** Reads everything that was said about a text in outline, in a fixed number of queries, and finds words in it. */
@ApplicationScoped
@Transactional
public class OutlineService {

    private static final int LONGEST_QUERY = 200;

    @Inject
    private OutlineRepository outline;

    @Inject
    private Visibility visibility;

    @Inject
    private SourceService sources;

    @Inject
    private ProjectService projects;

    @Inject
    private SpeakerService speakers;

    @Inject
    private DiscussionReadService discussions;

    @Inject
    private ReviewService reviews;

    @Inject
    private SuggestionRules suggesting;

    @Inject
    private People people;

    @Inject
    private Access access;

    /** The outline of a source version. */
    public Outline of(UUID sourceVersionId) {
        SourceVersion version = sources.version(sourceVersionId);
        Actor actor = access.require(Permission.READ, version.projectId());
        List<Row> rows = outline.rows(sourceVersionId, visibility.of(actor.id(), version));
        List<DiscussionLine> threads = discussions.lines(sourceVersionId);
        List<DiscussionLine> passages = threads.stream().filter(DiscussionLine::onPassage).toList();
        Map<UUID, List<UUID>> chains = outline.speakers(sourceVersionId);
        chains.keySet().retainAll(rows.stream().map(Row::revisionId).collect(Collectors.toSet()));
        Set<UUID> named = new HashSet<>(Set.of(actor.id()));
        rows.forEach(row -> named.add(row.author()));
        passages.forEach(thread -> named.add(thread.openedBy()));
        Set<UUID> speaking = chains.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        Map<UUID, Speaker> meant = this.speakers.byIds(version.projectId(), speaking);
        chains.replaceAll((revision, chain) -> chain.stream().map(id -> meant.get(id).id()).toList());
        return new Outline(actor.id(), people.names(named), meant.values().stream().distinct().toList(),
            lines(actor, version, rows, threads, chains), passages, newest(version));
    }

    private Optional<Newest> newest(SourceVersion version) {
        if (!sources.isSuperseded(version.id())) {
            return Optional.empty();
        }
        SourceVersion latest = sources.latestVersion(version.sourceId());
        return Optional.of(new Newest(latest.id(), latest.number()));
    }

    /**
     * The annotations and the discussions on passages of a source version that hold all words of {@code query}.
     *
     * @param query 1 to 200 characters; the words stand apart by space
     * @throws Problem when it is empty or longer
     */
    public List<UUID> holding(UUID sourceVersionId, String query) {
        SourceVersion version = sources.version(sourceVersionId);
        Actor actor = access.require(Permission.READ, version.projectId());
        if (query == null || query.isBlank() || query.codePointCount(0, query.length()) > LONGEST_QUERY) {
            throw Problem.invalid("q", "Give the words to look for, 1 to %d characters.".formatted(LONGEST_QUERY));
        }
        return outline.holding(sourceVersionId, List.of(query.replace("\0", "").strip().split("\\s+")), visibility.of(actor.id(), version));
    }

    private List<Line> lines(Actor me, SourceVersion version, List<Row> rows, List<DiscussionLine> threads, Map<UUID, List<UUID>> chains) {
        Map<UUID, Integer> open = new HashMap<>();
        Set<UUID> waiting = new HashSet<>(waiting(version, rows));
        threads.stream().filter(thread -> thread.open() && !thread.onPassage()).forEach(thread -> {
            open.merge(thread.annotationId().orElseThrow(), 1, Integer::sum);
            if (thread.needsMe()) {
                waiting.add(thread.annotationId().orElseThrow());
            }
        });
        Map<UUID, Integer> suggested = outline.openSuggestions(version.id());
        rows.stream().filter(row -> !row.left() && suggested.containsKey(row.id()) && suggesting.decides(version.projectId(), row.author(), me)).forEach(row -> waiting.add(row.id()));
        Map<UUID, int[]> spans = outline.spans(version.id());
        return rows.stream().map(row -> new Line(row.id(), row.kind(), row.state(), row.author(), chains.getOrDefault(row.revisionId(), List.of()), row.grade(),
            spans.get(row.revisionId()), open.getOrDefault(row.id(), 0), suggested.getOrDefault(row.id(), 0), waiting.contains(row.id()))).toList();
    }

    /** Whose review waits; open discussions hold back an approval, and not that somebody looks at it. */
    private Set<UUID> waiting(SourceVersion version, List<Row> rows) {
        Policy policy = projects.get(version.projectId()).policy();
        Map<UUID, Set<UUID>> editors = outline.editors(version.id(), State.SUBMITTED);
        return reviews.waiting(version.projectId(), rows.stream().filter(row -> !row.left() && (row.state() == State.SUBMITTED || row.state() == State.CHANGES_REQUESTED))
            .map(row -> new Subject(row.id(), version.projectId(), row.state(), row.revision(), version.sha256(), row.author(),
                editors.getOrDefault(row.id(), Set.of()), 0, Grading.COMPLETE, policy)).toList());
    }
}
