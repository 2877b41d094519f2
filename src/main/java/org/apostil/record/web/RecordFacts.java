package org.apostil.record.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.platform.Coded;
import org.apostil.platform.Format;
import org.apostil.record.MoveService;
import org.apostil.record.Moved;
import org.apostil.record.RecordService;
import org.apostil.record.Reliable;
import org.apostil.record.ReliabilityService;
import org.apostil.record.TrackRecord;
import org.apostil.record.TrackRecord.Graded;
import org.apostil.record.TrackRecord.Statement;
import org.apostil.speaker.KnownSpeaker.Ended;

/** The record of a speaker in words, read once for a page. */
@Named
@RequestScoped
public class RecordFacts {

    @Inject
    private RecordService record;

    @Inject
    private ReliabilityService reliability;

    @Inject
    private MoveService moving;

    private TrackRecord read;
    private List<Reliable> notes;
    private List<Moved> moves;

    /** What the speaker said. */
    public TrackRecord of(UUID speaker, int page) {
        if (read == null) {
            read = record.of(speaker, Math.max(1, page));
        }
        return read;
    }

    /** What was thought of their reliability, newest first. */
    public List<Reliable> notes(UUID speaker) {
        if (notes == null) {
            notes = reliability.of(speaker);
        }
        return notes;
    }

    /** Statements moved to or from them, newest first. */
    public List<Moved> moves(UUID speaker) {
        if (moves == null) {
            moves = moving.of(speaker);
        }
        return moves;
    }

    /** Who tells it, the outermost teller first; the entry that was written where it is another. */
    public String chain(Statement statement) {
        String chain = statement.chain().stream().map(each -> each.name()).collect(Collectors.joining(" → "));
        boolean written = statement.chain().stream().noneMatch(each -> each.id().equals(statement.written().id()));
        return written ? chain + ", written as " + statement.written().name() : chain;
    }

    /** Of what kind it is and how it is said. */
    public String how(Statement statement) {
        return statement.mode().map(Coded::words).orElse(statement.kind().words());
    }

    /** When the source is from. */
    public String date(Statement statement) {
        return statement.date() == null ? "Date unknown" : Format.date(statement.date());
    }

    /** A grade in its codes and words. */
    public String grade(Graded graded) {
        String codes = graded.reliability().map(Coded::code).orElse("") + graded.credibility().map(Coded::code).orElse("");
        return codes + " · " + Stream.concat(graded.reliability().stream(), graded.credibility().stream()).map(Coded::words).collect(Collectors.joining(" · "));
    }

    /** Who gave it, and where its review stands. */
    public String origin(Graded graded) {
        return "%s · %s · %s".formatted(graded.by(), Format.day(graded.at()), graded.state().words());
    }

    /** A year, in words where it is unknown. */
    public String year(String year) {
        return year.isEmpty() ? "Unknown" : year;
    }

    /** Who noted it, and when. */
    public String origin(Reliable note, String name) {
        return note.by() + " · " + Format.moment(note.at()) + (note.on().equals(name) ? "" : " · on " + note.on());
    }

    /** Who moved it, and when. */
    public String origin(Moved moved) {
        return moved.by() + " · " + Format.moment(moved.at());
    }

    /** Who took it back, and when. */
    public String end(Ended ended) {
        return ended.by() + " · " + Format.moment(ended.at());
    }
}
