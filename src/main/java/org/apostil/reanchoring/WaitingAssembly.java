package org.apostil.reanchoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apostil.anchoring.Candidate;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.SpanRole;
import org.apostil.discussion.Discussion;
import org.apostil.discussion.DiscussionReadService;
import org.apostil.reanchoring.Waiting.Choice;
import org.apostil.reanchoring.Waiting.Part;
import org.apostil.source.SourceVersion;

/** Puts what waits together with what it says, and with the words of its candidates. */
@ApplicationScoped
class WaitingAssembly {

    @Inject
    private AnnotationReadService annotations;

    @Inject
    private DiscussionReadService discussions;

    /** Whether whoever is signed in can come by it. */
    boolean isSeen(Row row) {
        return row.annotation().map(id -> annotations.find(id).isPresent()).orElse(true);
    }

    /** The same of several, in their order; what is not there for whoever is signed in is left out. */
    List<Waiting> of(SourceVersion version, List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Points to = new Points(version.text());
        Map<UUID, AnnotationView> views = new HashMap<>();
        Map<UUID, Discussion> threads = new HashMap<>();
        rows.stream().collect(Collectors.groupingBy(Row::standsOn)).forEach((from, there) -> {
            annotations.some(from, there.stream().flatMap(row -> row.annotation().stream()).toList()).forEach(view -> views.put(view.id(), view));
            discussions.some(from, there.stream().flatMap(row -> row.thread().stream()).toList(), List.of()).forEach(thread -> threads.put(thread.id(), thread));
        });
        List<Waiting> waiting = new ArrayList<>();
        for (Row row : rows) {
            row.annotation().map(views::get).ifPresent(view -> waiting.add(of(row, view, to)));
            row.thread().map(threads::get).ifPresent(thread -> waiting.add(of(row, thread, to)));
        }
        return waiting;
    }

    private static Waiting of(Row row, AnnotationView view, Points to) {
        List<Part> parts = view.spans().stream().map(each -> new Part(each.role(), each.span())).toList();
        return new Waiting(row.id(), row.annotation(), row.thread(), row.from(), row.outcome(), row.etag(), row.waits(), view.kind().words(), view.says(),
            view.author().name(), parts, choices(row, parts, to));
    }

    private static Waiting of(Row row, Discussion thread, Points to) {
        List<Part> parts = thread.span().map(span -> new Part(SpanRole.CONTENT, span)).stream().toList();
        return new Waiting(row.id(), row.annotation(), row.thread(), row.from(), row.outcome(), row.etag(), row.waits(), "Discussion", thread.posts().getFirst().plain(),
            thread.posts().getFirst().author(), parts, choices(row, parts, to));
    }

    private static List<Choice> choices(Row row, List<Part> parts, Points to) {
        return IntStream.range(0, row.candidates().size()).mapToObj(i -> new Choice(i + 1, row.candidates().get(i).likeness(), spans(row.candidates().get(i), parts, to))).toList();
    }

    private static List<Optional<Part>> spans(Candidate candidate, List<Part> parts, Points to) {
        return IntStream.range(0, Math.min(parts.size(), candidate.places().size()))
            .mapToObj(i -> candidate.places().get(i).map(place -> new Part(parts.get(i).role(), to.span(place)))).toList();
    }
}
