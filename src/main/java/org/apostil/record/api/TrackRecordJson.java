package org.apostil.record.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.AnnotationView.SpeakerRef;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Mode;
import org.apostil.annotation.Reliability;
import org.apostil.record.TrackRecord;
import org.apostil.review.State;
import org.apostil.speaker.SpeakerKind;

/**
 * A page of the record of a speaker.
 *
 * @param years       of the sources of graded statements, in order; an empty one is of unknown date
 * @param reliability how often each grade was given, in the order of the years
 * @param credibility the same of the other axis
 * @param withdrawn   how many more statements there would be if their sources were not withdrawn
 */
public record TrackRecordJson(int total, int page, int pages, List<StatementJson> statements, List<String> years, List<CountJson> reliability, List<CountJson> credibility, int withdrawn) {

    /** A speaker of the chain. */
    public record TellerJson(UUID id, String name, SpeakerKind kind) {

        static TellerJson of(SpeakerRef speaker) {
            return new TellerJson(speaker.id(), speaker.name(), speaker.kind());
        }
    }

    /** A statement or a mention; {@code written} is the entry of the registry that the annotation names. */
    public record StatementJson(UUID annotation, AnnotationKind kind, State state, String says, String quote, Mode mode, List<TellerJson> chain, TellerJson written, UUID source,
                                String title, String date, boolean moved, List<GradedJson> graded) {
    }

    /** A grade that a credibility note gives to it. */
    public record GradedJson(UUID note, Reliability reliability, Credibility credibility, State state, String by, Instant at) {
    }

    /** A grade by its code and words, and how often it was given in each of the years. */
    public record CountJson(String code, String words, List<Integer> counts) {
    }

    static TrackRecordJson of(TrackRecord record) {
        return new TrackRecordJson(record.total(), record.page(), record.pages(), record.statements().stream().map(TrackRecordJson::statement).toList(), record.grades().years(),
            record.grades().reliability().stream().map(TrackRecordJson::count).toList(), record.grades().credibility().stream().map(TrackRecordJson::count).toList(), record.withdrawn());
    }

    private static StatementJson statement(TrackRecord.Statement one) {
        return new StatementJson(one.annotation(), one.kind(), one.state(), one.says(), one.quote(), one.mode().orElse(null), one.chain().stream().map(TellerJson::of).toList(),
            TellerJson.of(one.written()), one.source(), one.title(), one.date(), one.moved(), one.graded().stream()
                .map(grade -> new GradedJson(grade.note(), grade.reliability().orElse(null), grade.credibility().orElse(null), grade.state(), grade.by(), grade.at())).toList());
    }

    private static CountJson count(TrackRecord.Row row) {
        return new CountJson(row.grade().code(), row.grade().words(), row.counts());
    }
}
