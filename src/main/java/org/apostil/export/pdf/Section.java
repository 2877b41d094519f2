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
 * @param language BCP 47 tag of what follows the colon in its words, which is the title of a source; null where they are all the report's own
 * @param children what it holds, one level below
 */
record Section(String id, String words, String language, List<Section> children) {

    private static final String TITLED = ": ";

    private Section(String id, String words) {
        this(id, words, null, List.of());
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
                sections.add(new Section(part.id("text"), "Source " + part.number() + TITLED + part.source().title(), part.language(), lesser(part)));
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
        lesser.add(new Section(part.id("notes"), "Notes", null, notes(part)));
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

    /** What the report says of it before the title of a source; all its words where it bears none. */
    String own() {
        return language == null ? words : words.substring(0, words.indexOf(TITLED) + TITLED.length());
    }

    /** The title of a source; empty where it bears none. */
    String title() {
        return words.substring(own().length());
    }

    /** Itself and the sections in it. */
    Stream<Section> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Section::all));
    }
}
