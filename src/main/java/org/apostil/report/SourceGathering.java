package org.apostil.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.adjudication.AdjudicationService;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationView;
import org.apostil.audit.ActionWords;
import org.apostil.audit.AuditLog;
import org.apostil.audit.AuditLog.Done;
import org.apostil.discussion.Discussion;
import org.apostil.discussion.DiscussionReadService;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.AuditLine;
import org.apostil.export.Inclusion;
import org.apostil.export.Note;
import org.apostil.export.NoteRef;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.DeskAddress;
import org.apostil.source.Provenance;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/** Gathers what a report shows of one of its texts. It asks for its own permissions, and is called within a transaction. */
@ApplicationScoped
class SourceGathering {

    /** A source as the report shows it, how many discussions on its notes, and of those that it shows on passages, are open, and what it leaves out of it. */
    record Gathering(AnnotatedSource source, int open, boolean blind, List<LeftOut> leftOut) {
    }

    @Inject
    private SourceService sources;

    @Inject
    private AnnotationReadService annotations;

    @Inject
    private DiscussionReadService discussions;

    @Inject
    private AdjudicationService adjudications;

    @Inject
    private Visibility visibility;

    @Inject
    private People people;

    @Inject
    private AuditLog audit;

    @Inject
    private Access access;

    /** @param place of the source in the report, from 1; 0 where it is the only one */
    Gathering of(int place, ChosenSource chosen, Selection selection, Inclusion inclusion) {
        SourceVersion version = sources.version(chosen.version());
        Actor actor = access.require(Permission.READ, version.projectId());
        Provenance known = sources.provenance(version.sourceId());
        boolean superseded = sources.isSuperseded(version.id());
        List<AnnotationView> all = annotations.of(version.id());
        SourceContents contents = new SourceContents(place, all, selection::takes, visibility.of(actor.id(), version).isBlind());
        List<Note> notes = contents.notes();
        List<Discussion> threads = discussions.on(version.id());
        AnnotatedSource source = new AnnotatedSource(version.sourceId(), version.id(), known.fields().title(), known.fields().workingTitle(), org.apostil.export.Provenance.of(known),
            version.text(), chosen.statement(), superseded, notes, inclusion.discussions() ? contents.discussions(threads) : List.of(),
            inclusion.dissent() && !contents.isBlind() ? contents.rulings(adjudications.of(version.sourceId())) : List.of(), inclusion.audit() ? extract(version.projectId(), notes) : List.of());
        List<LeftOut> leftOut = new ArrayList<>();
        DeskAddress desk = DeskAddress.of(version.sourceId());
        if (contents.isBlind()) {
            leftOut.add(new LeftOut(SourceContents.BLIND, desk.path()));
        }
        leftOut.addAll(new Omissions(all, selection, superseded ? desk.version(version.id()) : desk).of(shown(threads, notes), superseded));
        int open = (int) shown(threads, notes).stream().filter(thread -> thread.open() && (inclusion.discussions() || thread.annotationId().isPresent())).count();
        return new Gathering(source, open, contents.isBlind(), leftOut);
    }

    /** Discussions on passages, and on annotations that the report shows. */
    private static List<Discussion> shown(List<Discussion> threads, List<Note> notes) {
        Set<UUID> ids = notes.stream().map(Note::id).collect(Collectors.toSet());
        return threads.stream().filter(thread -> !thread.takenBack() && thread.annotationId().map(ids::contains).orElse(true)).toList();
    }

    private List<AuditLine> extract(UUID project, List<Note> notes) {
        Map<UUID, NoteRef> refs = new HashMap<>();
        notes.forEach(note -> refs.put(note.id(), note.ref()));
        List<Done> done = audit.done(project, refs.keySet());
        Map<UUID, String> names = people.names(done.stream().map(Done::actor).filter(Objects::nonNull).collect(Collectors.toSet()));
        return done.stream().map(event -> new AuditLine(event.number(), event.at(), event.actor() == null ? null : names.get(event.actor()), ActionWords.of(event.action()),
            refs.get(event.subject()), event.hash())).toList();
    }
}
