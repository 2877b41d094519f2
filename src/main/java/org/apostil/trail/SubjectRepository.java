package org.apostil.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apostil.platform.DeskAddress;
import org.apostil.platform.Text;

/** What the things that events speak of are called today, and where they are shown. */
@ApplicationScoped
class SubjectRepository {

    /** Code points of a label. */
    private static final int LONGEST = 120;

    private static final String NAMED = """
        select a.id, v.source_id, a.id, null as page, coalesce(c.proposition, (select s.exact from annotation_span s where s.revision_id = r.id order by s.ordinal limit 1))
          from annotation a join source_version v on v.id = a.source_version_id
          join annotation_revision r on r.annotation_id = a.id and r.number = a.revision left join claim c on c.id = r.claim_id
         where a.id in (:ids) and a.project_id = :project and concat(a.source_version_id, ' ', a.author_id) not in (:works)
        union all
        select t.id, v.source_id, t.annotation_id, null, coalesce(t.exact, (select p.text from post p where p.thread_id = t.id order by p.at limit 1))
          from thread t join source_version v on v.id = t.source_version_id left join annotation a on a.id = t.annotation_id
         where t.id in (:ids) and t.project_id = :project and concat(a.source_version_id, ' ', a.author_id) not in (:works)
        union all
        select s.id, s.id, null, null, coalesce((select p.title from provenance p where p.source_id = s.id order by p.revision desc limit 1), 'purged')
          from source s where s.id in (:ids) and s.project_id = :project
        union all
        select c.id, null, null, 'claim', c.proposition from claim c where c.id in (:ids) and c.project_id = :project
        union all
        select s.id, null, null, 'speaker', s.name from speaker s where s.id in (:ids) and s.project_id = :project
        union all
        select r.id, null, null, 'report', e.title from report r join report_edition e on e.report_id = r.id and e.number = r.edition where r.id in (:ids) and r.project_id = :project
        union all
        select o.id, null, null, null, o.file_name from file_order o where o.id in (:ids) and o.project_id = :project
        union all
        select p.id, null, null, 'project', p.name from project p where p.id in (:ids) and p.id = :project""";

    @PersistenceContext
    private EntityManager entities;

    /** Those of {@code ids} that are in the project and not behind the veil, each without its type; nobody's names are among them. */
    Map<UUID, Subject> of(UUID projectId, Collection<UUID> ids, Veil veil) {
        Map<UUID, Subject> known = new HashMap<>();
        if (projectId == null || ids.isEmpty()) {
            return known;
        }
        List<?> rows = entities.createNativeQuery(NAMED).setParameter("ids", ids).setParameter("project", projectId).setParameter("works", veil.isNone() ? Set.of("") : veil.works()).getResultList();
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            UUID id = (UUID) column[0];
            known.put(id, new Subject("", id, Text.shortened((String) column[4], LONGEST), address(id, (UUID) column[1], (UUID) column[2], (String) column[3])));
        }
        return known;
    }

    /** @param page the feature whose page it has; null where it has none */
    private static String address(UUID id, UUID source, UUID annotation, String page) {
        if (source == null) {
            return page == null ? null : "/%s/%s?id=%s".formatted(page, page, id);
        }
        DeskAddress desk = DeskAddress.of(source);
        return id.equals(source) ? desk.path() : annotation == null ? desk.thread(id) : desk.annotation(annotation);
    }
}
