package org.apostil.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apostil.platform.listing.Asked;
import org.apostil.platform.listing.Count;
import org.apostil.platform.listing.ListRepository;
import org.apostil.platform.listing.ListSql;
import org.apostil.platform.listing.Page;
import org.apostil.platform.listing.Slice;
import org.apostil.platform.listing.SortKey;
import org.apostil.project.HandlingMark;

/** Reads the list of sources. */
@ApplicationScoped
class SourceListRepository {

    private static final String FROM = "source s join provenance p on p.source_id = s.id and p.revision = s.revision";
    /** Filters that ask what is known of where a source comes from; without them it is counted without looking at that. */
    private static final Set<String> OF_PROVENANCE = Set.of("words", "language", "handling", "from", "until");
    private static final String SELECT = """
        s.id, (select v.id from source_version v where v.source_id = s.id order by v.number desc limit 1), p.title, p.working_title,
        p.author, p.publisher, p.published, p.language, p.handling_mark, s.created_at, s.revision""";
    private static final Map<String, SortKey> KEYS = Map.of("added", SortKey.moment("s.created_at"), "title", SortKey.words("p.title"),
        "author", SortKey.words("p.author"), "publisher", SortKey.words("p.publisher"), "published", SortKey.words("p.published"), "language", SortKey.words("p.language"),
        "handling", SortKey.number("array_position(array['RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR'], p.handling_mark)"));

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ListRepository lists;

    Page<SourceSummary> page(UUID projectId, Asked asked, Slice slice) {
        return lists.page(sql(FROM, projectId, asked), SELECT, KEYS.get(asked.order().key()), asked.order(), slice, SourceListRepository::row);
    }

    Count count(UUID projectId, Asked asked) {
        return lists.count(sql(OF_PROVENANCE.stream().anyMatch(asked.filters()::containsKey) ? FROM : "source s", projectId, asked));
    }

    /** The languages of a project's sources, by their codes. */
    List<String> languages(UUID projectId) {
        List<?> found = entities.createNativeQuery("select distinct p.language from " + FROM + " where s.project_id = :project order by p.language")
            .setParameter("project", projectId).getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    /** A year or a month is in a stretch of days when one of its days may be. */
    private static ListSql sql(String from, UUID projectId, Asked asked) {
        return new ListSql(from, "s.id").and("s.project_id = :project", "project", projectId)
            .and("s.standing = :standing", "standing", asked.among("standing", SourceStanding.class).orElse(SourceStanding.IN_WORK).name())
            .and("position(lower(:words) in lower(concat_ws(' ', p.title, p.author, p.affiliation, p.publisher, p.url))) > 0", "words", asked.one("words").orElse(null))
            .and("p.language = :language", "language", asked.one("language").orElse(null))
            .and("p.handling_mark = :handling", "handling", asked.among("handling", HandlingMark.class).map(Enum::name).orElse(null))
            .and("p.published >= left(:from, length(p.published))", "from", asked.day("from").map(LocalDate::toString).orElse(null))
            .and("p.published <= left(:until, length(p.published))", "until", asked.day("until").map(LocalDate::toString).orElse(null));
    }

    private static SourceSummary row(Object[] column) {
        return new SourceSummary((UUID) column[0], (UUID) column[1], (String) column[2], (Boolean) column[3], (String) column[4], (String) column[5],
            (String) column[6], (String) column[7], HandlingMark.valueOf((String) column[8]), (Instant) column[9], (Integer) column[10]);
    }
}
