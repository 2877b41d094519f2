package org.apostil.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.apostil.annotation.AnnotationView.SpeakerRef;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.DeskAddress;
import org.apostil.platform.Problem;
import org.apostil.record.RecordRepository.Given;
import org.apostil.record.RecordRepository.Said;
import org.apostil.record.TrackRecord.Graded;
import org.apostil.record.TrackRecord.Statement;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerService;

/** Tells what a speaker said, in all sources of their project, and how far it was believed. */
@ApplicationScoped
@Transactional
public class RecordService {

    /** How many statements a page has. */
    public static final int PAGE = 50;

    @Inject
    private RecordRepository record;

    @Inject
    private SpeakerService speakers;

    @Inject
    private Visibility visibility;

    @Inject
    private People people;

    @Inject
    private Access access;

    /**
     * The record of a speaker and of whoever proved to be them.
     *
     * @param page from 1; one after the last is the last
     */
    public TrackRecord of(UUID speakerId, int page) {
        Speaker speaker = speakers.get(speakerId);
        Actor actor = access.require(Permission.READ, speaker.projectId());
        if (page < 1) {
            throw Problem.invalid("page", "Pages are counted from 1.");
        }
        UUID project = speaker.projectId();
        Set<UUID> entries = speakers.sameAs(speakerId).stream().map(Speaker::id).collect(Collectors.toSet());
        BiPredicate<UUID, UUID> sees = visibility.in(actor.id(), project);
        List<Said> said = record.said(project, entries).stream().filter(one -> sees.test(one.version(), one.author())).toList();
        Map<UUID, List<Given>> given = record.given(project, entries).stream().filter(one -> sees.test(one.version(), one.author())).collect(Collectors.groupingBy(Given::about));
        int pages = Math.max(1, (said.size() + PAGE - 1) / PAGE);
        int at = Math.min(page, pages);
        return new TrackRecord(said.size(), at, pages, statements(project, said.subList((at - 1) * PAGE, Math.min(at * PAGE, said.size())), given), GradesOverTime.of(said, given),
            (int) record.withdrawn(project, entries).stream().filter(one -> sees.test(one.version(), one.author())).count());
    }

    private List<Statement> statements(UUID project, List<Said> shown, Map<UUID, List<Given>> given) {
        Map<UUID, List<UUID>> chains = record.chains(shown.stream().map(Said::revision).toList());
        Map<UUID, Speaker> meant = speakers.byIds(project, chains.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<UUID, Speaker> entries = speakers.entries(project, shown.stream().map(Said::entry).collect(Collectors.toSet()));
        Map<UUID, String> names = people.names(shown.stream().flatMap(one -> given.getOrDefault(one.annotation(), List.of()).stream()).map(Given::author).collect(Collectors.toSet()));
        return shown.stream().map(one -> new Statement(one.annotation(), one.kind(), one.state(), one.proposition() == null ? one.quote() : one.proposition(), one.quote(),
            Optional.ofNullable(one.mode()), chains.getOrDefault(one.revision(), List.of()).stream().map(meant::get).map(RecordService::ref).toList(), ref(entries.get(one.entry())),
            one.source(), one.title(), one.published(), address(one), one.moved(),
            given.getOrDefault(one.annotation(), List.of()).stream().map(grade -> new Graded(grade.note(), Optional.ofNullable(grade.reliability()), Optional.ofNullable(grade.credibility()),
                grade.state(), names.get(grade.author()), grade.at())).toList())).toList();
    }

    private static String address(Said one) {
        DeskAddress desk = DeskAddress.of(one.source());
        return (one.superseded() ? desk.version(one.version()) : desk).annotation(one.annotation());
    }

    private static SpeakerRef ref(Speaker speaker) {
        return new SpeakerRef(speaker.id(), speaker.name(), speaker.kind(), Optional.ofNullable(speaker.description()));
    }
}
