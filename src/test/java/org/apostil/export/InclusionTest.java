package org.apostil.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apostil.export.pdf.PdfText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a report includes: each switch takes its own sections away from every form that people read, and nothing else. */
class InclusionTest {

    /** The switches, each with words that stand in its sections and nowhere else. */
    private enum Switch {
        DISCUSSIONS(from -> new Inclusion(from.text(), false, from.dissent(), from.tables(), from.audit(), from.method()),
            "Is the second half still the diplomat", "The chain stays diplomat, then Lavrov.", "Whose judgement is this"),
        DISSENT(from -> from.withDissent(false), "Rulings and dissent", "Both saw half of it.", "The second half is not Baku’s."),
        TABLES(from -> new Inclusion(from.text(), from.discussions(), from.dissent(), false, from.audit(), from.method()), "His own biography says otherwise.", "Each side tells it otherwise."),
        AUDIT(from -> from.withAudit(false), "Extract of the audit trail", "Created an annotation", "Approved an annotation"),
        METHOD(from -> new Inclusion(from.text(), from.discussions(), from.dissent(), from.tables(), from.audit(), false), "Method and vocabularies", "FIPS 180-4", "STANAG 2511");

        private final UnaryOperator<Inclusion> off;
        private final List<String> words;

        Switch(UnaryOperator<Inclusion> off, String... words) {
            this.off = off;
            this.words = List.of(words);
        }

        List<String> sections(ReadBack form) {
            return switch (this) {
                case DISCUSSIONS -> List.of("Discussions");
                case DISSENT -> List.of("Rulings and dissent");
                case TABLES -> List.of("Speakers", "Claims", "Sources", form == ReadBack.PDF ? "Grades at a glance" : "Grades");
                case AUDIT -> List.of("Extract of the audit trail");
                case METHOD -> form == ReadBack.PDF ? List.of("Method and vocabularies")
                    : Stream.concat(Stream.of("Method and vocabularies"), Grids.vocabularies().stream().map(Grid::name)).toList();
            };
        }
    }

    private static final Map<ReadBack, byte[]> WHOLE = new EnumMap<>(ReadBack.class);

    private static byte[] whole(ReadBack form) {
        return WHOLE.computeIfAbsent(form, read -> read.file(with(Inclusion.all())));
    }

    @TestFactory
    Stream<DynamicTest> each_switch_takes_its_sections_away_and_nothing_else() {
        return Stream.of(ReadBack.values()).flatMap(form -> Stream.of(Switch.values()).map(one -> DynamicTest.dynamicTest(form + " without " + one, () -> {
            byte[] without = form.file(with(one.off.apply(Inclusion.all())));
            List<String> expected = new ArrayList<>(form.sections(whole(form)));
            one.sections(form).forEach(gone -> assertTrue(expected.remove(gone), gone + " is never there"));
            assertEquals(expected, form.sections(without));
            String shown = form.words(without);
            for (Switch other : Switch.values()) {
                List<String> found = other.words.stream().filter(words -> shown.contains(PdfText.bare(words))).toList();
                assertEquals(other == one ? List.of() : other.words, found, other::name);
            }
        })));
    }

    @TestFactory
    Stream<DynamicTest> ruling_says_how_why_by_whom_and_who_dissents() {
        return Stream.of(ReadBack.values()).map(form -> DynamicTest.dynamicTest(form.name(), () -> {
            String shown = form.words(whole(form));
            for (Ruling ruling : DemoReport.draft().sources().getFirst().rulings()) {
                Ruling.Statement dissent = ruling.statements().getFirst();
                for (String said : List.of(ruling.way(), ruling.quotation(), ruling.adjudicator(), ruling.reason(), Phrases.moment(ruling.at()), dissent.words())) {
                    assertTrue(shown.contains(PdfText.bare(said)), said);
                }
                String by = dissent.by() + (form == ReadBack.PDF ? " dissents, " : ", ") + Phrases.moment(dissent.at());
                assertTrue(shown.contains(PdfText.bare(by + (form == ReadBack.PDF ? "" : ": ") + dissent.words())), by);
            }
        }));
    }

    @Test
    void what_is_not_included_is_no_part_of_the_report() {
        AnnotatedSource bare = with(new Inclusion(Extent.FULL, false, false, true, false, true)).sources().getFirst();
        assertEquals(List.of(List.of(), List.of(), List.of()), List.of(bare.discussions(), bare.rulings(), bare.audit()));
        assertEquals(DemoReport.draft().sources().getFirst().notes(), bare.notes());
    }

    private static AnnotatedReport with(Inclusion inclusion) {
        AnnotatedReport all = DemoReport.draft();
        ReportHead head = all.head();
        return new AnnotatedReport(new ReportHead(head.id(), head.edition(), head.title(), head.handling(), head.export(), null, head.summary(), head.assessment(), head.row(),
            head.authors(), inclusion), all.sources(), all.speakers(), all.claims(), List.of());
    }
}
