package org.apostil.interchange.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationKind;
import org.apostil.interchange.AnnotationFormat;
import org.apostil.interchange.AnnotationFormat.Line;
import org.apostil.interchange.AnnotationImportLine;
import org.apostil.interchange.AnnotationImportView;
import org.apostil.interchange.Labelled;
import org.apostil.interchange.Meaning;
import org.apostil.interchange.Reception;
import org.apostil.interchange.Row;
import org.apostil.platform.api.EntityTags;
import org.apostil.speaker.SpeakerKind;

/**
 * An import: what would become of each annotation of a file, or once it is taken, what became of it.
 *
 * @param etag   to be sent as {@code If-Match} to map or to take it
 * @param taken  when its annotations were taken; null as long as they are only tried
 * @param submit whether what is made is submitted at once, and does not stay a draft
 */
public record AnnotationImportJson(UUID id, UUID projectId, UUID sourceVersionId, String etag, String file, String sha256, FormatJson format, Instant uploaded, Instant taken, boolean submit,
                         CountsJson counts, List<LabelJson> labels, List<SpeakerJson> speakers, List<RowJson> rows) {

    /** A format that can be imported, with what becomes of what it says. */
    public record FormatJson(String code, String name, String hint, List<String> endings, List<Line> table) {

        static FormatJson of(AnnotationFormat format) {
            return new FormatJson(format.code(), format.name(), format.hint(), format.endings(), format.table());
        }
    }

    /** An import in a list; {@code taken} and {@code annotations} are null where it was only tried. */
    public record LineJson(UUID id, String file, FormatJson format, Instant uploaded, Instant taken, Integer annotations) {

        static LineJson of(AnnotationImportLine line) {
            return new LineJson(line.id(), line.file(), FormatJson.of(line.format()), line.uploaded(), line.taken(), line.annotations());
        }
    }

    /** How many annotations have each outcome. */
    public record CountsJson(long taken, long remarked, long hereAlready, long notTaken) {
    }

    /** A label of the file, how often it is there, and what it means. */
    public record LabelJson(String label, int count, Meaning meaning) {

        static LabelJson of(Labelled labelled) {
            return new LabelJson(labelled.label(), labelled.count(), labelled.meaning());
        }
    }

    /** Who speaks; {@code known} is the speaker of the project that they are, and null where they are new. */
    public record SpeakerJson(String name, SpeakerKind kind, UUID known, int mentions) {
    }

    /**
     * What becomes of one annotation.
     *
     * @param number     from 1, in the order of the file
     * @param id         what the file calls it
     * @param label      what the file says that it is; null where the format has no labels
     * @param kind       null where it becomes nothing
     * @param start      where its content begins, in code points; null where it is not placed
     * @param why        what is remarked, or why it is not taken and what to do; null where there is nothing to say
     * @param annotation what was made of it, or is here already; null where there is none
     */
    public record RowJson(int number, String id, String label, AnnotationKind kind, Reception outcome, String quotation, Integer start, String why, List<String> speakers, UUID annotation) {

        static RowJson of(Row row) {
            return new RowJson(row.number(), row.id(), row.label(), row.kind(), row.outcome(), row.quotation(), row.start(), row.why(), row.speakers(), row.annotation());
        }
    }

    static AnnotationImportJson of(AnnotationImportView view) {
        return new AnnotationImportJson(view.id(), view.projectId(), view.sourceVersionId(), EntityTags.of(view.version()), view.file(), view.sha256(), FormatJson.of(view.format()), view.uploaded(), view.taken(), view.submit(),
            new CountsJson(count(view, Reception.TAKEN), count(view, Reception.REMARKED), count(view, Reception.HERE_ALREADY), count(view, Reception.NOT_TAKEN)),
            view.labels().stream().map(LabelJson::of).toList(), view.speakers().stream().map(one -> new SpeakerJson(one.name(), one.kind(), one.known(), one.mentions())).toList(),
            view.rows().stream().map(RowJson::of).toList());
    }

    private static long count(AnnotationImportView view, Reception outcome) {
        return view.counts().getOrDefault(outcome, 0L);
    }
}
