package org.apostil.ingest.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.ingest.Counts;
import org.apostil.ingest.Import;
import org.apostil.ingest.ImportItem;
import org.apostil.ingest.ImportState;
import org.apostil.ingest.ItemState;
import org.apostil.source.Block;
import org.apostil.source.ProvenanceFields;
import org.apostil.source.SourceText;

/**
 * An import.
 *
 * @param progress in words
 * @param files    how many there are, as far as is known
 * @param ended    why not all were read; null where all were
 */
public record ImportJson(UUID id, UUID projectId, String name, Instant begun, ImportState state, String progress, boolean read, int files, Counts counts, String ended) {

    static ImportJson of(Import of) {
        return new ImportJson(of.id(), of.projectId(), of.name(), of.begunAt(), of.state(), of.progress(), of.isRead(), of.files(), of.counts(), of.ended());
    }

    /**
     * A file of an import.
     *
     * @param refusal     why it was refused; null where it was not
     * @param from        where in the file each proposed value stands
     * @param knownSource the source that has the same text already; null where none has
     * @param source      that it became; null before
     * @param text        where one file is asked for, and it is no source yet; null elsewhere, and no blocks; their positions in code points
     */
    public record ItemJson(UUID id, UUID importId, int ordinal, String name, long bytes, ItemState state, String outcome, String refusal, List<String> remarks, String format, String how, String sha256,
                           ProvenanceFields provenance, Map<String, String> from, UUID knownSource, UUID source, int revision, String text, List<Block> blocks) {

        static ItemJson of(ImportItem item) {
            return of(item, null);
        }

        static ItemJson of(ImportItem item, SourceText text) {
            Map<String, String> from = item.origins().entrySet().stream().collect(Collectors.toMap(origin -> origin.getKey().name().toLowerCase(Locale.ROOT), Map.Entry::getValue));
            return new ItemJson(item.id(), item.importId(), item.ordinal(), item.fileName(), item.bytes(), item.state(), item.outcome(), item.refusal(), item.remarks(), item.format(), item.how(), item.sha256(),
                item.provenance(), from, item.knownSource(), item.sourceId(), item.revision(), text == null ? null : text.content(), text == null ? List.of() : text.blocks());
        }
    }
}
