package org.apostil.ingest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.ingest.Proposal.Field;
import org.apostil.source.ProvenanceFields;

/**
 * A file of an import, and what became of it.
 *
 * @param ordinal     its place in the import, from 1
 * @param refusal     why it was refused, in words; null where it was not
 * @param remarks     what a person should look at
 * @param format      what people call its format; null where it was refused
 * @param how         how the text was taken out of it; may be null
 * @param origins     where in the file the proposed values stand
 * @param provenance  as proposed or corrected; null where it was refused
 * @param knownSource the source of the project that has the same text already; null where none has
 * @param sourceId    the source that it became; null before
 * @param revision    counts up with every correction
 */
public record ImportItem(UUID id, UUID importId, int ordinal, String fileName, long bytes, ItemState state, String refusal, List<String> remarks, String format, String how, String sha256,
                         Map<Field, String> origins, ProvenanceFields provenance, UUID knownSource, UUID sourceId, int revision) {

    /** What became of it, in words. */
    public String outcome() {
        return state == ItemState.READY && !remarks.isEmpty() ? "Taken with a remark" : state.words();
    }

    /** Whether a person can still say what becomes of it. */
    public boolean isOpen() {
        return state.isOpen();
    }
}
