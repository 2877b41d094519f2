package org.apostil.corroboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.claim.ClaimService;
import org.apostil.claim.Held;
import org.apostil.claim.VerdictService;
import org.apostil.corroboration.Account.Side;
import org.apostil.corroboration.Statement.Graded;
import org.apostil.corroboration.StatementRepository.Note;
import org.apostil.corroboration.StatementRepository.Row;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.DeskAddress;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerService;

/** Finds who states a claim, where and when, and what is stated of the claims that it is linked to. */
@ApplicationScoped
@Transactional
public class StatementService {

    /** How many statements are read of a claim and those linked to it. */
    public static final int MOST = 500;

    @Inject
    private StatementRepository statements;

    @Inject
    private ClaimService claims;

    @Inject
    private VerdictService verdicts;

    @Inject
    private SpeakerService speakers;

    @Inject
    private Visibility visibility;

    @Inject
    private People people;

    @Inject
    private Access access;

    /** The statements of a claim that whoever asks sees, by the dates of their sources; those that count no more are left out. */
    public List<Statement> of(UUID claimId) {
        Held held = verdicts.of(claimId);
        access.require(Permission.READ, held.projectId());
        return stating(held.projectId(), List.of(claimId));
    }

    /** How many more there would be if their sources were not withdrawn, as far as whoever asks sees them. */
    public int withdrawn(UUID claimId) {
        Held held = verdicts.of(claimId);
        access.require(Permission.READ, held.projectId());
        return withdrawn(held.projectId(), List.of(claimId));
    }

    /** What is said of a claim and of those linked to it, side by side. */
    public Account account(UUID claimId) {
        Held held = verdicts.of(claimId);
        access.require(Permission.READ, held.projectId());
        Map<UUID, List<Held.Related>> related = held.related().stream().collect(Collectors.groupingBy(Held.Related::otherId, LinkedHashMap::new, Collectors.toList()));
        List<UUID> claims = Stream.concat(Stream.of(claimId), related.keySet().stream()).toList();
        List<Statement> found = stating(held.projectId(), claims);
        Map<UUID, List<Statement>> byClaim = found.stream().collect(Collectors.groupingBy(Statement::claim));
        Map<UUID, Held> known = verdicts.of(held.projectId(), claims);
        List<Side> sides = new ArrayList<>(List.of(Side.of(held, "", byClaim.getOrDefault(claimId, List.of()))));
        related.forEach((other, relations) -> sides.add(Side.of(known.get(other),
            relations.stream().map(Held.Related::words).distinct().collect(Collectors.joining(", ")), byClaim.getOrDefault(other, List.of()))));
        return new Account(held.projectId(), sides, found.size() >= MOST, withdrawn(held.projectId(), claims));
    }

    /** The statements of those claims, which whoever asks sees, as far as they see them. */
    List<Statement> stating(UUID projectId, Collection<UUID> claims) {
        return stating(projectId, claims, MOST);
    }

    /** The first of them by date. */
    List<Statement> stating(UUID projectId, Collection<UUID> claims, int most) {
        Set<UUID> asked = Set.copyOf(claims);
        return told(projectId, statements.stating(projectId, this.claims.withSame(projectId, claims), most), asked);
    }

    /** How many more of those claims there would be if their sources were not withdrawn. */
    int withdrawn(UUID projectId, Collection<UUID> claims) {
        BiPredicate<UUID, UUID> sees = visibility.in(access.require(Permission.READ, projectId).id(), projectId);
        return (int) statements.withdrawn(projectId, this.claims.withSame(projectId, claims)).stream().filter(one -> sees.test(one.version(), one.authorId())).count();
    }

    /** Those of {@code ids} that count and that whoever asks sees, of withdrawn sources too. */
    List<Statement> byIds(UUID projectId, Collection<UUID> ids) {
        return told(projectId, statements.byIds(projectId, ids), Set.of());
    }

    /** Each as a statement of the claim that was asked for, or of the one that its own is the same as. */
    private List<Statement> told(UUID projectId, List<Row> rows, Set<UUID> asked) {
        BiPredicate<UUID, UUID> sees = visibility.in(access.require(Permission.READ, projectId).id(), projectId);
        List<Row> seen = rows.stream().filter(row -> sees.test(row.version(), row.authorId())).toList();
        Map<UUID, List<Graded>> grades = statements.notes(projectId, seen.stream().map(Row::id).toList()).stream().filter(note -> sees.test(note.version(), note.authorId()))
            .collect(Collectors.groupingBy(Note::about, Collectors.mapping(Note::grade, Collectors.toList())));
        Map<UUID, List<UUID>> tellers = statements.tellers(seen.stream().map(Row::revision).toList());
        Map<UUID, Speaker> meant = speakers.byIds(projectId, tellers.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<UUID, String> names = people.names(seen.stream().map(Row::authorId).collect(Collectors.toSet()));
        Map<UUID, UUID> standing = claims.standing(projectId, seen.stream().map(Row::claim).collect(Collectors.toSet()));
        asked.forEach(claim -> standing.put(claim, claim));
        return seen.stream().map(row -> new Statement(row.id(), standing.get(row.claim()), names.get(row.authorId()), row.state(), row.mode(), row.source(), row.title(), row.publisher(),
            row.published(), address(row), row.quotation(), tellers.getOrDefault(row.revision(), List.of()).stream().map(meant::get).map(StatementService::teller).toList(), grades.getOrDefault(row.id(), List.of()), row.withdrawn())).toList();
    }

    private static Statement.Teller teller(Speaker speaker) {
        return new Statement.Teller(speaker.id(), speaker.name(), speaker.kind());
    }

    private static String address(Row row) {
        DeskAddress desk = DeskAddress.of(row.source());
        return (row.superseded() ? desk.version(row.version()) : desk).annotation(row.id());
    }
}
