package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apostil.firstpass.Sight;
import org.apostil.platform.Among;
import org.apostil.review.State;

/** Reads and adds annotations and their revisions. */
@ApplicationScoped
class AnnotationRepository {

    private static final int FEW = 4;

    /** What stands or stood on a text. */
    private static final String STOOD = """
        (select id, source_version_id, place_start, created_at, author_id from annotation where source_version_id = :version
            union all select c.annotation_id, c.from_version_id, c.place_start, n.created_at, n.author_id
            from annotation_carry c join annotation n on n.id = c.annotation_id where c.from_version_id = :version)""";
    /** Counts for each what stands up to it, in the index of document order. */
    private static final String COUNTED = """
        select a.id, (select count(*) from annotation b where b.source_version_id = :version%s
            and (b.place_start, b.created_at, b.id) <= (a.place_start, a.created_at, a.id))
        from annotation a where a.source_version_id = :version%s and a.id in (:ids)""";

    /** Goes through that index once for all of them. */
    private static final String NUMBERED = """
        select n.id, n.place from (select a.id, row_number() over (order by a.place_start, a.created_at, a.id) as place
            from annotation a where a.source_version_id = :version%s) n
        where n.id in (:ids)""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CarryRepository carries;

    void add(Object entity) {
        entities.persist(entity);
    }

    Optional<Annotation> byId(UUID id) {
        return Optional.ofNullable(entities.find(Annotation.class, id));
    }

    /**
     * The annotation, held until the end of the transaction; its version counts up whatever is done to it.
     *
     * @throws jakarta.persistence.OptimisticLockException when somebody changed it since it was read
     */
    Optional<Annotation> forChange(UUID id) {
        return Optional.ofNullable(entities.find(Annotation.class, id, LockModeType.PESSIMISTIC_FORCE_INCREMENT));
    }

    /** Locks the rows of those of {@code ids} that are on that text, one after the other in an order that is the same for all, and answers which. */
    List<UUID> hold(UUID sourceVersionId, Collection<UUID> ids) {
        List<?> held = entities.createNativeQuery("select id from annotation where source_version_id = :version and id in (:ids) order by id for no key update", UUID.class)
            .setParameter("version", sourceVersionId).setParameter("ids", ids).getResultList();
        return held.stream().map(UUID.class::cast).toList();
    }

    /** The annotation as it stands in the database at this moment. */
    Annotation fresh(UUID id) {
        Annotation annotation = entities.find(Annotation.class, id);
        entities.refresh(annotation);
        return annotation;
    }


    /** Which of those claims an approved credibility note grades. */
    Set<UUID> graded(Collection<UUID> claims) {
        return new HashSet<>(entities.createQuery("""
                select distinct r.aboutId from AnnotationRevision r join Annotation note on note.id = r.annotationId and note.revision = r.number
                where note.state = APPROVED and r.aboutId\s""" + Among.these(claims), UUID.class)
            .setParameter("ids", Among.value(claims)).getResultList());
    }

    /** Writes down what was changed so far, so that the version is the one that the next reader gets. */
    void flush() {
        entities.flush();
    }

    /** The annotations of a text that whoever asks sees, in document order; those that were carried over from it as they stood there. */
    List<Annotation> ofVersion(UUID sourceVersionId, Sight sight) {
        TypedQuery<Annotation> query = entities.createQuery("select a from Annotation a where a.sourceVersionId = :version" + sight.where("a.authorId")
            + " order by a.start, a.createdAt, a.id", Annotation.class).setParameter("version", sourceVersionId);
        sight.bind(query::setParameter);
        return carries.withLeft(query.getResultList(), sourceVersionId, "", Map.of(), sight);
    }

    /** Those of {@code ids} that are on that text and that whoever asks sees, in document order. */
    List<Annotation> ofVersion(UUID sourceVersionId, Collection<UUID> ids, Sight sight) {
        TypedQuery<Annotation> query = entities.createQuery("select a from Annotation a where a.sourceVersionId = :version and a.id in :ids" + sight.where("a.authorId")
            + " order by a.start, a.createdAt, a.id", Annotation.class).setParameter("version", sourceVersionId).setParameter("ids", ids);
        sight.bind(query::setParameter);
        return carries.withLeft(query.getResultList(), sourceVersionId, " and c.annotationId in :ids", Map.of("ids", ids), sight);
    }

    /**
     * The numbers of those of {@code ids} that are on that text: their places in document order, from 1, among what
     * whoever asks sees, so that no gap tells of what they do not.
     */
    Map<UUID, Integer> numbers(UUID sourceVersionId, Collection<UUID> ids, Sight sight) {
        String sql = ids.size() <= FEW ? COUNTED.formatted(sight.where("b.author_id"), sight.where("a.author_id")) : NUMBERED.formatted(sight.where("a.author_id"));
        if (carries.isLeft(sourceVersionId)) {
            sql = NUMBERED.replace("from annotation a", "from " + STOOD + " a").formatted(sight.where("a.author_id"));
        }
        Query query = entities.createNativeQuery(sql, Object[].class).setParameter("version", sourceVersionId).setParameter("ids", ids);
        sight.bind(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue()));
    }

    /** How many annotations of each state there are on the versions of a project's sources: version, state, author, count. */
    List<Object[]> counts(UUID projectId, Collection<UUID> versions) {
        return entities.createQuery("select a.sourceVersionId, a.state, a.authorId, count(a) from Annotation a where a.projectId = :project and a.sourceVersionId in :versions group by a.sourceVersionId, a.state, a.authorId", Object[].class)
            .setParameter("project", projectId).setParameter("versions", versions).getResultList();
    }

    /** The current revisions; as a list, since of a stream each would fetch its spans and speakers by itself. */
    Map<UUID, AnnotationRevision> currentRevisions(Collection<UUID> annotations) {
        return entities.createQuery("select r from AnnotationRevision r join Annotation a on a.id = r.annotationId and a.revision = r.number where a.id " + Among.these(annotations), AnnotationRevision.class)
            .setParameter("ids", Among.value(annotations)).getResultList().stream()
            .collect(Collectors.toMap(AnnotationRevision::annotationId, Function.identity()));
    }

    /** What each of {@code found}, all read on the same text, says or said there. */
    Map<UUID, AnnotationRevision> saidBy(Collection<Annotation> found) {
        Map<UUID, Integer> left = found.stream().filter(Annotation::isLeft).collect(Collectors.toMap(Annotation::id, Annotation::revision));
        List<UUID> here = found.stream().map(Annotation::id).filter(id -> !left.containsKey(id)).toList();
        Map<UUID, AnnotationRevision> said = here.isEmpty() ? new HashMap<>() : new HashMap<>(currentRevisions(here));
        if (!left.isEmpty()) {
            revisions(left.keySet()).stream().filter(revision -> left.get(revision.annotationId()) == revision.number()).forEach(revision -> said.put(revision.annotationId(), revision));
        }
        return said;
    }

    /** Whether a colleague's credibility note, one that was not withdrawn, grades that annotation. */
    boolean isGradedByOthers(UUID annotation, UUID author) {
        return !entities.createQuery("""
                select a.id from Annotation a join AnnotationRevision r on r.annotationId = a.id and r.number = a.revision
                where r.aboutId = :annotation and a.authorId <> :author and a.state not in (WITHDRAWN, SUPERSEDED)""", UUID.class)
            .setParameter("annotation", annotation).setParameter("author", author).setMaxResults(1).getResultList().isEmpty();
    }

    /** Who wrote a revision of each of those annotations, what was merged into it, or what was taken up in one. */
    Map<UUID, Set<UUID>> editors(Collection<UUID> annotations) {
        List<?> rows = entities.createNativeQuery("""
                select annotation_id, editor_id from annotation_revision where annotation_id in (:ids)
                union select annotation_id, contributor_id from annotation_revision where annotation_id in (:ids) and contributor_id is not null
                union select annotation_id, person_id from annotation_coauthor where annotation_id in (:ids)""", Object[].class)
            .setParameter("ids", annotations).getResultList();
        return rows.stream().map(Object[].class::cast)
            .collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }

    /** All that it ever said, oldest first. */
    List<AnnotationRevision> revisions(UUID annotation) {
        return entities.createQuery("select r from AnnotationRevision r where r.annotationId = :annotation order by r.number", AnnotationRevision.class)
            .setParameter("annotation", annotation).getResultList();
    }

    /** By annotation: whose suggestions it took up and still stand, the earliest first. */
    Map<UUID, LinkedHashSet<UUID>> contributors(Collection<UUID> annotations) {
        List<?> rows = entities.createNativeQuery("""
                select r.annotation_id, r.contributor_id from annotation_revision r
                where r.contributor_id is not null and r.annotation_id in (:ids) and edit_stands(r.annotation_id, r.number) order by r.annotation_id, r.number""", Object[].class)
            .setParameter("ids", annotations).getResultList();
        return rows.stream().map(Object[].class::cast)
            .collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toCollection(LinkedHashSet::new))));
    }

    /** All revisions of those annotations. */
    List<AnnotationRevision> revisions(Collection<UUID> annotations) {
        return entities.createQuery("select r from AnnotationRevision r where r.annotationId " + Among.these(annotations), AnnotationRevision.class)
            .setParameter("ids", Among.value(annotations)).getResultList();
    }

    /** A revision by its number. */
    Optional<AnnotationRevision> revision(UUID annotation, int number) {
        return entities.createQuery("select r from AnnotationRevision r where r.annotationId = :annotation and r.number = :number", AnnotationRevision.class)
            .setParameter("annotation", annotation).setParameter("number", number).getResultStream().findFirst();
    }

    /** Writes down that what {@code person} wrote in {@code merged} is part of what an annotation says. */
    void addCoauthor(UUID annotation, UUID person, UUID merged) {
        entities.createNativeQuery("insert into annotation_coauthor (annotation_id, person_id, merged_id) values (:annotation, :person, :merged)")
            .setParameter("annotation", annotation).setParameter("person", person).setParameter("merged", merged).executeUpdate();
    }

    /** Whose work was merged into each of those annotations. */
    Map<UUID, List<UUID>> coauthors(Collection<UUID> annotations) {
        List<?> rows = entities.createNativeQuery("select distinct annotation_id, person_id from annotation_coauthor where annotation_id in (:ids)", Object[].class)
            .setParameter("ids", annotations).getResultList();
        return rows.stream().map(Object[].class::cast)
            .collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    /** The kind of what that person wrote last in that project. */
    Optional<AnnotationKind> lastKind(UUID project, UUID editor) {
        return entities.createQuery("select a.kind from AnnotationRevision r join Annotation a on a.id = r.annotationId where r.editorId = :editor and r.projectId = :project order by r.at desc", AnnotationKind.class)
            .setParameter("editor", editor).setParameter("project", project).setMaxResults(1).getResultStream().findFirst();
    }

    /** The speakers of what that person wrote last with speakers in that project, in their order. */
    @SuppressWarnings("unchecked")
    List<UUID> lastSpeakers(UUID project, UUID editor) {
        return entities.createNativeQuery("""
                select s.speaker_id from annotation_speaker_now s where s.revision_id = (
                    select r.id from annotation_revision r where r.editor_id = :editor and r.project_id = :project
                        and exists (select from annotation_speaker any_speaker where any_speaker.revision_id = r.id) order by r.at desc limit 1)
                order by s.hop""", UUID.class)
            .setParameter("editor", editor).setParameter("project", project).getResultList();
    }

    /** What can replace an annotation and holds those words or has that number, the nearest first: id, number, what it says. */
    @SuppressWarnings("unchecked")
    List<Object[]> replacing(Annotation old, String words, int most, Sight sight) {
        Query query = entities.createNativeQuery("""
                with numbered as (
                    select a.*, row_number() over (order by a.place_start, a.created_at, a.id) as place
                    from annotation a where a.source_version_id = :version""" + sight.where("a.author_id") + """
                ), told as (
                    select n.id, n.place, n.place_start, coalesce(c.proposition, r.note,
                        (select string_agg(s.exact, ' … ' order by s.ordinal) from annotation_span s where s.revision_id = r.id and s.role = 'CONTENT')) as says
                    from numbered n join annotation_revision r on r.annotation_id = n.id and r.number = n.revision left join claim c on c.id = r.claim_id
                    where n.state = 'APPROVED' and n.kind = :kind and n.id <> :old and n.created_at > :created)
                select id, place, says from told where cast(place as text) = :words or position(lower(:words) in lower(says)) > 0
                order by cast(place as text) <> :words, abs(place_start - :at), place""")
            .setParameter("version", old.sourceVersionId()).setParameter("kind", old.kind().name()).setParameter("old", old.id())
            .setParameter("created", old.createdAt()).setParameter("at", old.start()).setParameter("words", words).setMaxResults(most);
        sight.bind(query::setParameter);
        return query.getResultList();
    }

    /** Claims on a text that hold those words or have that number, the nearest first: id, number, proposition. */
    @SuppressWarnings("unchecked")
    List<Object[]> claimsNear(UUID project, UUID sourceVersion, int at, String words, int most, Sight sight) {
        Query query = entities.createNativeQuery("""
                with numbered as (
                    select a.*, row_number() over (order by a.place_start, a.created_at, a.id) as place
                    from annotation a where a.source_version_id = :version and a.project_id = :project%s)
                select n.id, n.place, c.proposition from numbered n
                    join annotation_revision r on r.annotation_id = n.id and r.number = n.revision join claim c on c.id = r.claim_id
                where n.kind = 'CLAIM' and n.state not in ('WITHDRAWN', 'REJECTED', 'SUPERSEDED')
                    and (cast(n.place as text) = :words or position(lower(:words) in lower(c.proposition)) > 0)
                order by cast(n.place as text) <> :words, abs(n.place_start - :at), n.place""".formatted(sight.where("a.author_id")))
            .setParameter("version", sourceVersion).setParameter("project", project).setParameter("at", at).setParameter("words", words)
            .setMaxResults(most);
        sight.bind(query::setParameter);
        return query.getResultList();
    }
}
