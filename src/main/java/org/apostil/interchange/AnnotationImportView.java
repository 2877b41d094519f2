package org.apostil.interchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.speaker.SpeakerKind;

/**
 * An import as its importer sees it: what would become of its annotations, or what became of them.
 *
 * @param version  counts up with every change
 * @param taken    when its annotations were taken; null where they were only tried
 * @param submit   whether what is made is submitted at once
 * @param labels   what its labels are and mean
 * @param speakers who speak in what is taken
 * @param rows     what becomes of each annotation
 */
public record AnnotationImportView(UUID id, UUID projectId, UUID sourceId, UUID sourceVersionId, long version, String file, String sha256, AnnotationFormat format, Instant uploaded, Instant taken,
                         boolean submit, List<Labelled> labels, List<Speaking> speakers, List<Row> rows) {

    /**
     * Who speaks.
     *
     * @param known    the speaker of the project that they are; null where they are new
     * @param mentions in how many annotations
     */
    public record Speaking(String name, SpeakerKind kind, UUID known, int mentions) {
    }

    /** How many rows have each outcome. */
    public Map<Reception, Long> counts() {
        return rows.stream().collect(Collectors.groupingBy(Row::outcome, Collectors.counting()));
    }

    /** How many annotations are taken. */
    public long takenCount() {
        return rows.stream().filter(row -> row.outcome().isTaken()).count();
    }
}
