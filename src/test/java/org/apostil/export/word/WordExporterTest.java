package org.apostil.export.word;

import static org.apostil.export.word.WordFile.W;
import static org.apostil.export.word.WordFile.W14;
import static org.apostil.export.word.WordFile.W15;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.apostil.annotation.SpanRole;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.DemoReport;
import org.apostil.export.Discussion;
import org.apostil.export.Note;
import org.apostil.export.TwoSources;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.w3c.dom.Element;

class WordExporterTest {

    private static final AnnotatedReport REPORT = DemoReport.draft();
    private static final WordFile FILE = WordFile.of(REPORT);

    @Test
    void the_whole_text_stands_in_it_letter_by_letter_and_nothing_between() {
        assertEquals(bare(DemoReport.ARTICLE.content()), bare(String.join("", FILE.source())));
        assertEquals(DemoReport.ARTICLE.blocks().size(), FILE.source().size());
    }

    @Test
    void every_note_is_a_comment_with_its_author_and_moment() {
        for (Note note : REPORT.notes().toList()) {
            XWPFComment comment = FILE.comment(note.ref().label() + " · " + note.kind().words());
            assertEquals(note.author(), comment.getAuthor());
            assertEquals("A", comment.getInitials());
            assertEquals(note.at(), comment.getDate().toInstant());
        }
    }

    @Test
    void comment_says_all_that_the_note_says() {
        String lavrov = FILE.comment("5 · Claim").getText();
        for (String said : List.of("Claim: Lavrov promised Azerbaijan", "Mode: Mixed (paraphrase with quoted parts)",
            "Speakers: Senior Azerbaijani diplomat (Anonymous: “one senior Azerbaijani diplomat”, who declined to give details) → Sergey Lavrov (Person: Foreign Minister of Russia)",
            "State: Submitted")) {
            assertTrue(lavrov.contains(said), said + " in " + lavrov);
        }
        String graded = FILE.comment("6 · Credibility note").getText();
        for (String said : List.of("Reliability: F · Reliability cannot be judged – Anonymous, never used before.", "Credibility: 3 · Possibly true – Fits the known course", "About: Note 5")) {
            assertTrue(graded.contains(said), said + " in " + graded);
        }
        assertTrue(FILE.comment("2 · Claim").getText().contains("Changes requested by reviewer, 24 November 2026, 14:05 UTC, on revision 2. Standing. Reason: Say that"));
    }

    @Test
    void claims_stand_to_each_other_in_both_directions() {
        String tables = FILE.document().getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
        for (String said : List.of("Contradicts: Russia did not use its influence over Armenia after April 2016.", "Is contradicted by: Lavrov promised Azerbaijan",
                "Is supported by: Lavrov’s father was Armenian.")) {
            assertTrue(tables.contains(said), said);
        }
    }

    @Test
    void every_passage_has_a_comment_on_exactly_its_words() {
        Map<String, String> anchors = FILE.anchors();
        Map<String, List<String>> expected = new HashMap<>();
        for (Note note : REPORT.notes().toList()) {
            note.passages().forEach(passage -> expected.computeIfAbsent(note.ref().label(), key -> new ArrayList<>()).add(passage.span().exact()));
            String main = note.passages().stream().filter(passage -> passage.role() == SpanRole.CONTENT).findFirst().orElseThrow().span().exact();
            assertEquals(main, anchors.get(FILE.comment(note.ref().label() + " · " + note.kind().words()).getId()));
        }
        expected.forEach((label, passages) -> assertEquals(passages.stream().sorted().toList(),
            FILE.comments().stream().filter(comment -> comment.getText().startsWith(label + " · ")).map(comment -> anchors.get(comment.getId())).sorted().toList()));
    }

    @Test
    void discussion_is_a_thread_with_replies_at_the_words_that_it_is_about() {
        Map<String, Element> threads = threads();
        XWPFComment first = FILE.comment("D1 · Discussion of note 5");
        XWPFComment reply = FILE.comment("The quotation marks are the diplomat’s");
        XWPFComment outcome = FILE.comment("Resolved: The chain stays diplomat, then Lavrov.");
        assertEquals("analyst", reply.getAuthor());
        assertEquals("analyst2", outcome.getAuthor());
        assertEquals(DemoReport.TUESDAY, outcome.getDate().toInstant());
        for (XWPFComment each : List.of(reply, outcome)) {
            assertEquals(threads.get(first.getId()).getAttributeNS(W15, "paraId"), threads.get(each.getId()).getAttributeNS(W15, "paraIdParent"));
            assertEquals(FILE.anchors().get(first.getId()), FILE.anchors().get(each.getId()));
        }
        assertEquals("an indispensable mediator", FILE.anchors().get(FILE.comment("D2 · Discussion").getId()));
    }

    @Test
    void thread_is_done_where_its_discussion_is_resolved() {
        Map<String, String> done = new HashMap<>();
        threads().forEach((id, thread) -> done.put(id, thread.getAttributeNS(W15, "done")));
        assertEquals("1", done.get(FILE.comment("D1 · Discussion").getId()));
        assertEquals("0", done.get(FILE.comment("D2 · Discussion").getId()));
        assertEquals("0", done.get(FILE.comment("1 · Claim").getId()));
        assertEquals(FILE.comments().size(), done.size());
    }

    @Test
    void every_post_is_said_by_who_said_it() {
        for (Discussion discussion : REPORT.sources().getFirst().discussions()) {
            discussion.posts().forEach(post -> assertTrue(FILE.comments().stream()
                .anyMatch(comment -> comment.getAuthor().equals(post.author()) && comment.getText().contains(post.text())), post.text()));
        }
    }

    @Test
    void first_page_says_whether_it_may_be_relied_on_and_every_page_bears_the_mark() {
        String text = text(FILE);
        assertTrue(text.contains("DRAFT: not released. 7 of 10 annotations are not yet approved"), text);
        String head = FILE.document().getHeaderList().getFirst().getText();
        assertTrue(head.contains("DRAFT") && head.contains("TLP:GREEN"), head);
        WordFile released = WordFile.of(DemoReport.approved());
        assertTrue(text(released).contains("Release 3. All 10 annotations are approved"), text(released));
        assertTrue(text(released).contains("reviewer, 24 November 2026, 14:05 UTC"));
        assertFalse(released.document().getHeaderList().getFirst().getText().contains("DRAFT"));
        assertTrue(released.document().getHeaderList().getFirst().getText().contains("Release 3"));
    }

    @Test
    void foot_counts_pages() {
        String foot = FILE.part("/word/footer.xml").getDocumentElement().getTextContent();
        assertEquals("Source SHA-256 " + DemoReport.ARTICLE.sha256().substring(0, 12) + "…Page 1 of 1", foot);
        assertEquals(List.of(" PAGE ", " NUMPAGES "), WordFile.elements(FILE.part("/word/footer.xml").getDocumentElement(), W, "fldSimple").stream()
            .map(field -> field.getAttributeNS(W, "instr")).toList());
    }

    @Test
    void headings_make_the_contents() {
        List<String> headings = FILE.document().getParagraphs().stream().filter(paragraph -> List.of("Heading1", "SourceHeading", "Heading2").contains(String.valueOf(paragraph.getStyle())))
            .map(XWPFParagraph::getText).toList();
        List<String> contents = FILE.document().getParagraphs().stream().filter(paragraph -> String.valueOf(paragraph.getStyle()).startsWith("TOC")).map(XWPFParagraph::getText).toList();
        assertTrue(headings.containsAll(contents), contents + " in " + headings);
        assertTrue(contents.containsAll(List.of("Executive summary", "Assessment", "Text", "Speakers", "Claims", "Sources", "Grades", "Method and vocabularies")), contents.toString());
    }

    @Test
    void summary_is_formatted_and_likelihood_and_confidence_stand_apart() {
        XWPFParagraph summary = FILE.document().getParagraphs().stream().filter(paragraph -> paragraph.getText().startsWith("Baku’s patience")).findFirst().orElseThrow();
        assertEquals("Moscow", summary.getRuns().stream().filter(run -> run.isBold()).map(run -> run.text()).collect(Collectors.joining()));
        XWPFTable assessment = table("Judgement");
        assertEquals(List.of("likely (55–80 %)", "Moderate · Partially corroborated information from good sources, several assumptions"),
            assessment.getRow(1).getTableCells().subList(1, 3).stream().map(cell -> cell.getText()).toList());
    }

    @Test
    void tables_have_heads_that_are_repeated_and_lead_to_the_passages() {
        XWPFTable claims = table("Claim");
        assertTrue(claims.getRow(0).isRepeatHeader());
        assertEquals(1 + REPORT.claims().size(), claims.getNumberOfRows());
        assertTrue(claims.getText().contains("Officials in Baku, 8"), claims.getText());
        Element document = FILE.part("/word/document.xml").getDocumentElement();
        List<String> places = WordFile.elements(document, W, "bookmarkStart").stream().map(start -> start.getAttributeNS(W, "name")).toList();
        List<String> links = WordFile.elements(document, W, "hyperlink").stream().map(link -> link.getAttributeNS(W, "anchor")).toList();
        assertTrue(places.containsAll(links), links.toString());
        assertTrue(links.contains("note_8"));
        assertEquals(places.size(), places.stream().distinct().count());
    }

    @Test
    void notes_of_several_sources_are_told_apart() {
        WordFile file = WordFile.of(TwoSources.report());
        assertEquals(List.of("for a note", "Shown again", "for a note", "Shown again"), List.copyOf(file.anchors().values()));
        assertEquals(List.of("1.1 · Comment", "D1.1 · Discussion", "2.1 · Comment", "D2.1 · Discussion"), file.comments().stream().map(comment -> comment.getText().lines().findFirst().orElse("")).toList());
        assertEquals(List.of("Shown, for a note is on it.", "Shown again.", "Shown, for a note is on it.", "Shown again."), file.source());
        assertTrue(text(file).contains("[…]\nShown, for a note"), text(file));
    }

    @Test
    void lists_and_emphasis_of_the_summary_are_those_of_the_word_processor() {
        List<XWPFParagraph> paragraphs = WordFile.of(TwoSources.report()).document().getParagraphs();
        assertEquals(List.of("One:decimal:0", "Two:decimal:0", "deeper:bullet:1"), paragraphs.stream().filter(paragraph -> paragraph.getNumID() != null)
            .map(paragraph -> paragraph.getText() + ":" + paragraph.getNumFmt() + ":" + paragraph.getNumIlvl()).toList());
        assertTrue(paragraphs.stream().anyMatch(paragraph -> paragraph.getText().equals("said <b>so</b>")));
        assertTrue(paragraphs.stream().anyMatch(paragraph -> paragraph.getText().equals("there (https://example.org)")));
    }

    @Test
    void properties_are_those_of_the_report() throws Exception {
        var properties = FILE.document().getProperties().getCoreProperties();
        assertEquals(REPORT.head().title(), properties.getTitle());
        assertEquals("analyst; analyst2", properties.getCreator());
        assertEquals(DemoReport.TUESDAY, properties.getCreated().toInstant());
        assertEquals(List.of("TLP:GREEN", "Draft"), List.of(properties.getCategory(), properties.getContentStatus()));
    }

    @Test
    void words_of_the_source_are_tagged_with_their_language() {
        List<String> languages = WordFile.elements(FILE.part("/word/document.xml").getDocumentElement(), W, "lang").stream().map(lang -> lang.getAttributeNS(W, "val")).distinct().toList();
        assertEquals(List.of("en"), languages);
    }

    /**
     * Beside the schema of ISO/IEC 29500 stands only what Word added later and older readers are told that they may ignore. Styles,
     * lists and settings are not among them: the schemas that POI brings do not have all that these need.
     */
    @Test
    void parts_are_as_their_schema_demands() throws Exception {
        List<XmlObject> parts = List.of(FILE.document().getDocument(), CommentsDocument.Factory.parse(FILE.part("/word/comments.xml")),
            HdrDocument.Factory.parse(FILE.part("/word/header.xml")), FtrDocument.Factory.parse(FILE.part("/word/footer.xml")));
        for (XmlObject part : parts) {
            List<XmlError> errors = new ArrayList<>();
            part.validate(new XmlOptions().setErrorListener(errors));
            assertEquals(List.of(), errors.stream().map(XmlError::toString).filter(error -> !error.contains("Ignorable@") && !error.contains("paraId@")).toList());
        }
    }

    @Test
    void same_report_gives_the_same_bytes() {
        assertArrayEquals(FILE.bytes(), WordFile.of(REPORT).bytes());
    }

    /** The entry of each comment among the threads, by the number of the comment: they meet in the name of its last paragraph. */
    private static Map<String, Element> threads() {
        Map<String, Element> byParagraph = new HashMap<>();
        WordFile.elements(FILE.part("/word/commentsExtended.xml").getDocumentElement(), W15, "commentEx").forEach(each -> byParagraph.put(each.getAttributeNS(W15, "paraId"), each));
        Map<String, Element> threads = new HashMap<>();
        for (Element comment : WordFile.elements(FILE.part("/word/comments.xml").getDocumentElement(), W, "comment")) {
            String last = WordFile.elements(comment, W, "p").getLast().getAttributeNS(W14, "paraId");
            threads.put(comment.getAttributeNS(W, "id"), byParagraph.get(last));
        }
        return threads;
    }

    private static XWPFTable table(String firstHead) {
        return FILE.document().getTables().stream().filter(table -> table.getRow(0).getCell(0).getText().equals(firstHead)).findFirst().orElseThrow();
    }

    private static String text(WordFile file) {
        return file.document().getBodyElements().stream().map(element -> element instanceof XWPFParagraph paragraph ? paragraph.getText()
            : element instanceof XWPFTable table ? table.getText() : "").collect(Collectors.joining("\n"));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }
}
