package org.apostil.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.platform.api.Json;
import org.apostil.source.Block;
import org.apostil.source.OriginalFile;
import org.apostil.source.ProvenanceFields;
import org.apostil.source.SourceText;

/** Reads and writes the files of imports, as they were read. */
@ApplicationScoped
class ItemRepository {

    private static final String COLUMNS = "select id, import_id, ordinal, file_name, bytes, state, refusal, cast(remarks as text) as remarks, format, how, sha256, cast(origins as text) as origins, "
        + "cast(provenance as text) as provenance, known_source, source_id, revision from import_item";

    @PersistenceContext
    private EntityManager entities;

    /** Keeps a file that was read, with what is proposed for it. */
    void add(UUID importId, ReadFile file, ProvenanceFields provenance, UUID knownSource) {
        Reading reading = file.reading();
        UUID id = (UUID) entities.createNativeQuery("""
                insert into import_item (import_id, ordinal, file_name, bytes, state, remarks, format, media_type, how, file_sha256, sha256, content, blocks, origins, provenance, known_source)
                values (:import, :ordinal, :name, :bytes, :state, cast(:remarks as jsonb), :format, :type, :how, :fileSha, :sha, :content, cast(:blocks as jsonb), cast(:origins as jsonb), cast(:provenance as jsonb), cast(:known as uuid))
                returning id""", UUID.class)
            .setParameter("import", importId).setParameter("ordinal", file.ordinal()).setParameter("name", FileName.of(file.name()).shown()).setParameter("bytes", file.bytes())
            .setParameter("state", (knownSource == null ? ItemState.READY : ItemState.KNOWN).name()).setParameter("remarks", json(reading.remarks())).setParameter("format", reading.format().name())
            .setParameter("type", reading.format().mediaType()).setParameter("how", reading.how()).setParameter("fileSha", file.file().sha256()).setParameter("sha", reading.text().sha256())
            .setParameter("content", reading.text().content()).setParameter("blocks", json(reading.text().blocks())).setParameter("origins", json(Origins.of(reading.proposal())))
            .setParameter("provenance", json(provenance)).setParameter("known", knownSource == null ? null : knownSource.toString()).getSingleResult();
        byte[] bytes = file.file().bytes();
        for (int number = 1, from = 0; from < bytes.length; number++, from += OriginalFile.PART) {
            entities.createNativeQuery("insert into import_item_part (item_id, number, content) values (:id, :number, :content)").setParameter("id", id).setParameter("number", number)
                .setParameter("content", Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + OriginalFile.PART))).executeUpdate();
        }
    }

    /** Keeps that a file was refused. */
    void addRefused(UUID importId, ReadFile file) {
        query("insert into import_item (import_id, ordinal, file_name, bytes, state, refusal) values (:import, :ordinal, :name, :bytes, 'REFUSED', :refusal)")
            .setParameter("import", importId).setParameter("ordinal", file.ordinal()).setParameter("name", FileName.of(file.name()).shown()).setParameter("bytes", file.bytes())
            .setParameter("refusal", file.refusal()).executeUpdate();
    }

    /** The place of the last file that was read; 0 where none was. */
    int lastRead(UUID importId) {
        return ((Number) query("select coalesce(max(ordinal), 0) from import_item where import_id = :id").setParameter("id", importId).getSingleResult()).intValue();
    }

    /** How many bytes all files have that were read. */
    long bytesRead(UUID importId) {
        return ((Number) query("select coalesce(sum(bytes), 0) from import_item where import_id = :id and state <> 'REFUSED'").setParameter("id", importId).getSingleResult()).longValue();
    }

    /** Of these texts those that a file of the import has already. */
    Set<String> texts(UUID importId, Collection<String> sha256) {
        return sha256.isEmpty() ? Set.of() : rows(entities.createNativeQuery("select sha256 from import_item where import_id = :id and sha256 in :sha256", String.class)
            .setParameter("id", importId).setParameter("sha256", sha256), String.class).collect(Collectors.toSet());
    }

    Counts counts(UUID importId) {
        Tuple row = (Tuple) entities.createNativeQuery("""
                select count(*) filter (where state = 'READY' and remarks = '[]'), count(*) filter (where state = 'READY' and remarks <> '[]'), count(*) filter (where state = 'KNOWN'),
                       count(*) filter (where state = 'REFUSED'), count(*) filter (where state = 'CONFIRMED'), count(*) filter (where state = 'ADDED')
                from import_item where import_id = :id""", Tuple.class).setParameter("id", importId).getSingleResult();
        return new Counts(number(row, 0), number(row, 1), number(row, 2), number(row, 3), number(row, 4), number(row, 5));
    }

    /** The files of an import from a place on, those in these states, in their order. */
    List<ImportItem> list(UUID importId, Collection<ItemState> states, int after, int most) {
        return items(entities.createNativeQuery(COLUMNS + " where import_id = :id and ordinal > :after and state in :states order by ordinal", Tuple.class)
            .setParameter("id", importId).setParameter("after", after).setParameter("states", states.stream().map(Enum::name).toList()).setMaxResults(most)).toList();
    }

    Optional<ImportItem> find(UUID id) {
        return items(entities.createNativeQuery(COLUMNS + " where id = :id", Tuple.class).setParameter("id", id)).findFirst();
    }

    /** The text; nothing where there is none, or it is a source by now. */
    Optional<SourceText> text(UUID id) {
        return rows(entities.createNativeQuery("select content, cast(blocks as text) from import_item where id = :id and content is not null", Tuple.class).setParameter("id", id), Tuple.class)
            .map(row -> new SourceText((String) row.get(0), read((String) row.get(1), new TypeReference<List<Block>>() { }))).findFirst();
    }

    OriginalFile original(UUID id) {
        Tuple row = (Tuple) entities.createNativeQuery("select file_name, media_type, bytes, file_sha256, how from import_item where id = :id", Tuple.class).setParameter("id", id).getSingleResult();
        return new OriginalFile((String) row.get(0), (String) row.get(1), ((Number) row.get(2)).longValue(), (String) row.get(3), (String) row.get(4));
    }

    Optional<byte[]> part(UUID id, int number) {
        return rows(entities.createNativeQuery("select content from import_item_part where item_id = :id and number = :number", byte[].class).setParameter("id", id).setParameter("number", number), byte[].class)
            .findFirst();
    }

    /** Corrects what is proposed; false where somebody was faster, or it is no longer open. */
    boolean edit(UUID id, int seen, ProvenanceFields provenance) {
        return query("update import_item set provenance = cast(:provenance as jsonb), revision = revision + 1 where id = :id and revision = :seen and state in ('READY', 'KNOWN')")
            .setParameter("provenance", json(provenance)).setParameter("id", id).setParameter("seen", seen).executeUpdate() > 0;
    }

    /** Confirms those of these files that are open; those without a remark and unknown, where {@code items} is empty. */
    int confirm(UUID importId, Collection<UUID> items, boolean remarked, UUID by) {
        String which = items.isEmpty() ? " and state = 'READY'" + (remarked ? "" : " and remarks = '[]'") : " and state in ('READY', 'KNOWN') and id in :items";
        Query confirming = query("update import_item set state = 'CONFIRMED', confirmed_by = :by, confirmed_at = now(), revision = revision + 1 where import_id = :id" + which).setParameter("by", by)
            .setParameter("id", importId);
        return (items.isEmpty() ? confirming : confirming.setParameter("items", items)).executeUpdate();
    }

    /** The next files that were confirmed, each with who did. */
    List<Object[]> confirmed(UUID importId, int most) {
        return rows(entities.createNativeQuery("select id, confirmed_by from import_item where import_id = :id and state = 'CONFIRMED' order by ordinal", Object[].class).setParameter("id", importId)
            .setMaxResults(most), Object[].class).toList();
    }

    void added(UUID id, UUID source) {
        query("update import_item set state = 'ADDED', source_id = :source, content = null, blocks = null where id = :id").setParameter("source", source).setParameter("id", id).executeUpdate();
        query("delete from import_item_part where item_id = :id").setParameter("id", id).executeUpdate();
    }

    /** It was not added after all, and waits for a person again, with a remark more. */
    void open(UUID id, UUID knownSource, String remark) {
        query("""
                update import_item set state = case when cast(:known as uuid) is null then 'READY' else 'KNOWN' end, known_source = coalesce(cast(:known as uuid), known_source), confirmed_by = null, confirmed_at = null,
                       remarks = remarks || to_jsonb(cast(:remark as text)) where id = :id""")
            .setParameter("known", knownSource == null ? null : knownSource.toString()).setParameter("remark", remark).setParameter("id", id).executeUpdate();
    }

    /** What was confirmed and is not added yet waits for a person again. */
    void reopen(UUID importId) {
        query("update import_item set state = case when known_source is null then 'READY' else 'KNOWN' end, confirmed_by = null, confirmed_at = null where import_id = :id and state = 'CONFIRMED'")
            .setParameter("id", importId).executeUpdate();
    }

    private Stream<ImportItem> items(Query query) {
        return rows(query, Tuple.class).map(row -> new ImportItem((UUID) row.get("id"), (UUID) row.get("import_id"), ((Number) row.get("ordinal")).intValue(), (String) row.get("file_name"), ((Number) row.get("bytes")).longValue(),
            ItemState.valueOf((String) row.get("state")), (String) row.get("refusal"), read((String) row.get("remarks"), new TypeReference<List<String>>() { }), (String) row.get("format"), (String) row.get("how"),
            (String) row.get("sha256"), read((String) row.get("origins"), Origins.TYPE), row.get("provenance") == null ? null : read((String) row.get("provenance"), new TypeReference<ProvenanceFields>() { }),
            (UUID) row.get("known_source"), (UUID) row.get("source_id"), ((Number) row.get("revision")).intValue()));
    }

    private static int number(Tuple row, int index) {
        return ((Number) row.get(index)).intValue();
    }

    private Query query(String sql) {
        return entities.createNativeQuery(sql);
    }

    @SuppressWarnings("unchecked")
    private static <T> Stream<T> rows(Query query, Class<T> type) {
        return ((Stream<Object>) query.getResultStream()).map(type::cast);
    }

    private static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return Json.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
