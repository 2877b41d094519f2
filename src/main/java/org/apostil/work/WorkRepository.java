package org.apostil.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationKind;
import org.apostil.identity.Role;
import org.apostil.work.Waiting.Item;

/** Reads what waits for a person: one query for each list, however many annotations there are. */
@ApplicationScoped
class WorkRepository {

    /** What a person can decide on: they may decide there, see it, wrote none of it, and have no standing decision that still waits for others. */
    private static final String FOR_DECISION = """
        select a.id, coalesce((select max(s.at) from review_step s where s.subject_id = a.id and s.action in ('SUBMIT', 'EDIT', 'REOPEN')), a.created_at) as since
        from annotation a join open_member m on m.project_id = a.project_id and m.user_id = :me and m.role in (:roles)
        where exists (select from source_version text join source its on its.id = text.source_id and its.standing = 'IN_WORK' where text.id = a.source_version_id)
          and a.state = 'SUBMITTED' and a.author_id <> :me and (cast(:project as text) is null or a.project_id = cast(:project as uuid))
          and not exists (select from annotation_revision r where r.annotation_id = a.id and :me in (r.editor_id, r.contributor_id))
          and not exists (select from annotation_coauthor w where w.annotation_id = a.id and w.person_id = :me)
          and not exists (
            select from source_version v join project p on p.id = v.project_id and p.blind_first_pass where v.id = a.source_version_id
              and (not exists (select from first_pass f where f.source_id = v.source_id and f.person_id = :me)
                or not exists (select from first_pass f where f.source_id = v.source_id and f.person_id = a.author_id)
                  and exists (select from member of where of.project_id = v.project_id and of.user_id = a.author_id)))
          and not exists (
            select from standing_decision mine where mine.subject_id = a.id and mine.actor_id = :me
              and (select count(distinct d.actor_id) from standing_decision d where d.subject_id = a.id and d.action = 'APPROVE')
                  < (select p.approvals_needed from project p where p.id = a.project_id))""";

    /** What colleagues asked a person to change. */
    private static final String SENT_BACK = """
        select a.id, coalesce((select max(s.at) from review_step s where s.subject_id = a.id and s.action = 'REQUEST_CHANGES'), a.created_at) as since
        from annotation a join open_member m on m.project_id = a.project_id and m.user_id = :me and m.role in (:roles)
        where exists (select from source_version text join source its on its.id = text.source_id and its.standing = 'IN_WORK' where text.id = a.source_version_id)
          and a.state = 'CHANGES_REQUESTED' and a.author_id = :me and (cast(:project as text) is null or a.project_id = cast(:project as uuid))""";

    /** What a person wrote, or decides on in the place of an author who is gone, and colleagues suggest changes to. */
    private static final String SUGGESTED = """
        select a.id, min(s.at) as since
        from suggestion_open o join suggestion s on s.id = o.id join annotation a on a.id = o.annotation_id
            join open_member m on m.project_id = a.project_id and m.user_id = :me and m.role in (:roles)
        where exists (select from source_version text join source its on its.id = text.source_id and its.standing = 'IN_WORK' where text.id = a.source_version_id)
          and a.state not in ('REJECTED', 'WITHDRAWN', 'SUPERSEDED') and (cast(:project as text) is null or a.project_id = cast(:project as uuid))
          and (a.author_id = :me or m.role = 'LEAD'
            and not exists (select from member of where of.project_id = a.project_id and of.user_id = a.author_id and of.role in (:roles))
            and not exists (
              select from source_version v join project p on p.id = v.project_id and p.blind_first_pass
              where v.id = a.source_version_id and not exists (select from first_pass f where f.source_id = v.source_id and f.person_id = :me)))
        group by a.id""";

    /** Sources of which a person who takes part submitted no first pass, where the project wants one. */
    private static final String OPEN_PASSES = """
        select source.id, known.title, p.id, p.name, source.created_at, count(*) over ()
        from source join project p on p.id = source.project_id and p.blind_first_pass
            join open_member m on m.project_id = p.id and m.user_id = :me and m.role in (:roles)
            join provenance known on known.source_id = source.id and known.revision = source.revision
        where source.standing = 'IN_WORK' and (cast(:project as text) is null or p.id = cast(:project as uuid))
          and not exists (select from first_pass f where f.source_id = source.id and f.person_id = :me)
        order by source.created_at, source.id limit :most""";

    /**
     * Newest texts with which something waits for a person who may annotate: what nobody placed, and says what it said when it was
     * looked for. The last condition keeps back what a blind first pass does.
     */
    private static final String OPEN_PLACES = """
        select text.id, text.number, source.id, known.title, p.id, p.name, count(*), min(x.at), count(*) over ()
        from anchoring x join open_member m on m.project_id = x.project_id and m.user_id = :me and m.role in (:roles)
            join project p on p.id = x.project_id join source_version text on text.id = x.to_version_id
            join source on source.id = text.source_id and source.standing = 'IN_WORK'
            join provenance known on known.source_id = source.id and known.revision = source.revision
            left join annotation a on a.id = x.annotation_id
        where x.outcome in ('MOVED', 'AMBIGUOUS') and (cast(:project as text) is null or p.id = cast(:project as uuid))
          and not exists (select from source_version newer where newer.source_id = source.id and newer.number > text.number)
          and not exists (select from anchoring later where later.to_version_id = x.to_version_id and later.seq > x.seq
              and (later.annotation_id = x.annotation_id or later.thread_id = x.thread_id))
          and not exists (select from anchoring_choice c where c.anchoring_id = x.id)
          and case when x.thread_id is null
              then a.source_version_id = x.from_version_id and a.revision = x.revision and a.state not in ('REJECTED', 'WITHDRAWN', 'SUPERSEDED')
              else not exists (select from thread_carry c where c.thread_id = x.thread_id and c.to_version_id = x.to_version_id)
                and not exists (select from taken_back b where b.row_id = x.thread_id) end
          and (a.id is null or a.author_id = :me or not p.blind_first_pass
            or exists (select from first_pass f where f.source_id = source.id and f.person_id = :me)
              and (exists (select from first_pass f where f.source_id = source.id and f.person_id = a.author_id)
                or not exists (select from member of where of.project_id = p.id and of.user_id = a.author_id)))
        group by text.id, text.number, source.id, known.title, p.id, p.name
        order by min(x.at), text.id limit :most""";

    private static final String TOLD = """
        with waiting as (%s), first as (select waiting.*, count(*) over () as total from waiting order by since, id limit :most)
        select a.id, a.version, a.kind, a.revision,
            coalesce(c.proposition, r.note, (select string_agg(s.exact, ' … ' order by s.ordinal) from annotation_span s where s.revision_id = r.id and s.role = 'CONTENT')),
            author.display_name, p.id, p.name, v.source_id, known.title, first.since, first.total, reviewer.display_name, sent.reason
        from first join annotation a on a.id = first.id
            join annotation_revision r on r.annotation_id = a.id and r.number = a.revision left join claim c on c.id = r.claim_id
            join app_user author on author.id = a.author_id join project p on p.id = a.project_id
            join source_version v on v.id = a.source_version_id join source on source.id = v.source_id
            join provenance known on known.source_id = source.id and known.revision = source.revision
            left join lateral (select s.actor_id, s.reason from review_step s where a.state = 'CHANGES_REQUESTED' and s.subject_id = a.id
                and s.action = 'REQUEST_CHANGES' and not exists (select from taken_back b where b.row_id = s.id) order by s.seq desc limit 1) sent on true
            left join app_user reviewer on reviewer.id = sent.actor_id
        order by first.since, first.id""";

    @PersistenceContext
    private EntityManager entities;

    /** @param project null for all @param roles those that may decide */
    Waiting forDecision(UUID me, UUID project, Collection<Role> roles, int most) {
        return told(FOR_DECISION, me, project, roles, most);
    }

    /** @param project null for all */
    Waiting sentBack(UUID me, UUID project, int most) {
        return told(SENT_BACK, me, project, Arrays.asList(Role.values()), most);
    }

    /** @param project null for all @param roles those that may annotate */
    Waiting suggested(UUID me, UUID project, Collection<Role> roles, int most) {
        return told(SUGGESTED, me, project, roles, most);
    }

    /** @param project null for all @param roles those that take part */
    OpenPasses openPasses(UUID me, UUID project, Collection<Role> roles, int most) {
        List<?> rows = asked(OPEN_PASSES, me, project, roles, most);
        return new OpenPasses(rows.stream().map(Object[].class::cast)
            .map(row -> new OpenPasses.Item((UUID) row[0], (String) row[1], (UUID) row[2], (String) row[3], (Instant) row[4])).toList(), total(rows, 5));
    }

    /** @param project null for all @param roles those that may annotate */
    OpenPlaces openPlaces(UUID me, UUID project, Collection<Role> roles, int most) {
        List<?> rows = asked(OPEN_PLACES, me, project, roles, most);
        return new OpenPlaces(rows.stream().map(Object[].class::cast).map(row -> new OpenPlaces.Item((UUID) row[0], ((Number) row[1]).intValue(), (UUID) row[2], (String) row[3],
            (UUID) row[4], (String) row[5], ((Number) row[6]).intValue(), (Instant) row[7])).toList(), total(rows, 8));
    }

    private Waiting told(String waiting, UUID me, UUID project, Collection<Role> roles, int most) {
        List<?> rows = asked(TOLD.formatted(waiting), me, project, roles, most);
        return new Waiting(rows.stream().map(Object[].class::cast).map(WorkRepository::item).toList(), total(rows, 11));
    }

    private List<?> asked(String query, UUID me, UUID project, Collection<Role> roles, int most) {
        return entities.createNativeQuery(query, Object[].class).setParameter("me", me)
            .setParameter("project", project == null ? null : project.toString()).setParameter("roles", roles.stream().map(Role::name).toList())
            .setParameter("most", most).getResultList();
    }

    private static int total(List<?> rows, int column) {
        return rows.isEmpty() ? 0 : ((Number) ((Object[]) rows.getFirst())[column]).intValue();
    }

    private static Item item(Object[] row) {
        return new Item((UUID) row[0], ((Number) row[1]).longValue(), AnnotationKind.valueOf((String) row[2]), ((Number) row[3]).intValue(), (String) row[4],
            (String) row[5], (UUID) row[6], (String) row[7], (UUID) row[8], (String) row[9], (Instant) row[10], (String) row[12], (String) row[13]);
    }
}
