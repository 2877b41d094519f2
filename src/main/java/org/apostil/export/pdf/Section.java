package org.apostil.export.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Extent;
import org.apostil.export.Inclusion;
import org.apostil.export.Note;
import org.apostil.export.Phrases;

/**
 * A section of the report as its contents, its bookmarks and its own heading name it.
 *
 * @param id       what leads to it
 * @param children what it holds, one level below
 */
record Section(String id, String words, List<Section> children) {

    private Section(String id, String words) {
        this(id, words, List.of());
    }

    /** All sections of a report, in its order. */
    static List<Section> of(AnnotatedReport report, List<Part> parts) {
        Inclusion included = report.head().inclusion();
        List<Section> sections = new ArrayList<>();
        addIf(!Phrases.isBlank(report.head().summary()), sections, "summary", "Executive summary");
        addIf(!report.head().assessment().isEmpty(), sections, "assessment", "Assessment");
        for (Part part : parts) {
            if (part.number() == 0) {
                sections.add(new Section("text", text(part)));
                sections.addAll(lesser(part));
            } else {
                sections.add(new Section(part.id("text"), "Source %s: %s".formatted(part.number(), part.source().title()), lesser(part)));
            }
        }
        if (included.tables()) {
            sections.addAll(List.of(new Section("speakers", "Speakers"), new Section("claims", "Claims"), new Section("sources", "Sources"),
                new Section("matrix", "Grades at a glance")));
        }
        addIf(included.audit(), sections, "audit", "Extract of the audit trail");
        addIf(included.method(), sections, "method", "Method and vocabularies");
        return sections;
    }

    static String text(Part part) {
        return part.included().text() == Extent.FULL ? "Text with numbered highlights" : "Excerpts with numbered highlights";
    }

    private static List<Section> lesser(Part part) {
        List<Section> lesser = new ArrayList<>();
        lesser.add(new Section(part.id("notes"), "Notes", notes(part)));
        addIf(part.included().discussions(), lesser, part.id("discussions"), "Discussions");
        addIf(part.included().dissent(), lesser, part.id("rulings"), "Rulings and dissent");
        return lesser;
    }

    private static List<Section> notes(Part part) {
        return part.source().notes().stream().map(note -> new Section(note.ref().anchor(), name(note))).toList();
    }

    private static String name(Note note) {
        return note.ref().label() + " · " + note.kind().words();
    }

    private static void addIf(boolean there, List<Section> sections, String id, String words) {
        if (there) {
            sections.add(new Section(id, words));
        }
    }

    /** Itself and the sections in it. */
    Stream<Section> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Section::all));
    }
}
