package org.apostil.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.json.jsoncas2.mode.OffsetConversionMode;
import org.apostil.annotation.AnnotationContent.MarkedSpan;
import org.apostil.interchange.standoff.BratReader;
import org.apostil.interchange.standoff.TsvReader;
import org.apostil.interchange.uima.CasJsonReader;
import org.apostil.interchange.uima.XmiReader;
import org.apostil.platform.Problem;
import org.apostil.source.IndexedText;
import org.junit.jupiter.api.Test;

/** What is read of files that stand beside their text, put together and placed. All say the same of the same article, behind an emoji. */
class StandoffTest {

    private static final String TEXT = Importing.text("article.txt");
    /** The layer with slots holds what is said; that its other annotations are cue and source, the slots say. */
    private static final Mapping CONTENT = new Mapping(Map.of("Attribution: indirect", Meaning.CLAIM, "Attribution", Meaning.CLAIM), Map.of(), false);

    @Test
    void brat_events_and_relations_make_claims_and_the_outer_teller_stands_first() {
        Reading reading = new BratReader().read(upload(Map.of("article.ann", Importing.text("article.ann"), "article.txt", TEXT)));
        assertEquals(List.of(
            "T3 INDIRECT [CONTENT 107 the minister promised the text would not change, CUE 97 said that, SOURCE 77 One senior diplomat] by One senior diplomat",
            "T6 INDIRECT [CONTENT 129 the text would not change, SOURCE 107 the minister] by One senior diplomat, the minister: Kept as it was said.",
            "T7 null [CONTENT 2 Talks, CONTENT 11 Kazan] by : Which talks?",
            "T9 A cue that is linked to no claim. Link it to what is said in the programme that made the file, or give its label another meaning."), drafts(reading, Mapping.NONE, TEXT, true));
    }

    @Test
    void brat_without_its_text_is_placed_where_its_words_stand() {
        Reading reading = new BratReader().read(upload(Map.of("article.ann", Importing.text("article.ann"))));
        assertEquals(4, drafts(reading, Mapping.NONE, TEXT, true).size());
        String changed = "Editor's note. " + TEXT;
        List<String> moved = drafts(reading, Mapping.NONE, changed, true);
        assertTrue(moved.getFirst().startsWith("T3 INDIRECT [CONTENT 122 the minister promised"), moved::toString);
    }

    @Test
    void tsv_makes_claims_of_slots_and_of_relations() {
        Reading reading = new TsvReader().read(upload(Map.of("article.tsv", Importing.text("article.tsv"))));
        assertEquals(attributions(107, "it"), drafts(reading, CONTENT, TEXT, false));
        assertTrue(reading.found().stream().anyMatch(found -> found.label().orElse("").equals("Part: vague_one")), "signs are escaped by a backslash");
    }

    @Test
    void cas_json_of_uima_makes_the_same_however_it_counts() {
        for (OffsetConversionMode counting : List.of(OffsetConversionMode.UTF_16, OffsetConversionMode.UTF_32, OffsetConversionMode.UTF_8)) {
            Reading reading = new CasJsonReader().read(upload("article.json", new UimaFiles(TEXT).json(counting)));
            assertEquals(attributions(38, "it."), drafts(reading, CONTENT, TEXT, false), counting::toString);
        }
    }

    @Test
    void xmi_of_uima_makes_the_same_and_keeps_the_ids_of_the_file() {
        Upload upload = Upload.of("article.zip", new UimaFiles(TEXT).xmi());
        Reading reading = new XmiReader().read(upload);
        assertEquals(attributions(38, "it."), drafts(reading, CONTENT, TEXT, false));
        String xmi = new String(upload.ending(".xmi").orElseThrow(), StandardCharsets.UTF_8);
        assertTrue(reading.found().stream().allMatch(found -> xmi.contains("xmi:id=\"" + found.id() + "\"")));
        assertTrue(reading.found().stream().noneMatch(found -> found.label().orElse("").startsWith("Token")), "layers of grammar are left out without asking");
    }

    @Test
    void xmi_of_a_long_text_is_read() {
        String text = TEXT + "And so on, at some length. ".repeat(40_000);
        assertEquals(attributions(38, "it."), drafts(new XmiReader().read(Upload.of("long.zip", new UimaFiles(text).xmi())), CONTENT, text, false));
    }

    @Test
    void xmi_with_a_document_type_or_with_imports_is_refused() throws IOException {
        Upload good = Upload.of("article.zip", new UimaFiles(TEXT).xmi());
        String xmi = new String(good.ending(".xmi").orElseThrow(), StandardCharsets.UTF_8);
        String types = new String(good.ending(".xml").orElseThrow(), StandardCharsets.UTF_8);
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        refused("declares a document type or entities", xmi.replaceFirst("\\?>", "?>" + entity), types);
        refused("declares a document type or entities", xmi, types.replaceFirst("\\?>", "?>" + entity));
        refused("imports others, which are not fetched", xmi, types.replace("<types>", "<imports><import location=\"file:///etc/passwd\"/></imports><types>"));
        refused("of the name of a class of this programme", xmi, types.replace("webanno.custom.Belongs", "org.apostil.interchange.Found"));
        refused("the file is incomplete or damaged", xmi.substring(0, xmi.length() / 2), types);
        Problem alone = assertThrows(Problem.class, () -> new XmiReader().read(upload(Map.of("a.xmi", xmi))));
        assertTrue(alone.getMessage().startsWith("XMI cannot be read without its type system"));
    }

    @Test
    void span_that_begins_within_a_character_or_outside_the_text_stops_only_itself() {
        String json = new String(new UimaFiles(TEXT).json(OffsetConversionMode.UTF_16), StandardCharsets.UTF_8);
        Reading within = new CasJsonReader().read(upload("a.json", json.replaceFirst("\"begin\" : 130", "\"begin\" : 1").getBytes(StandardCharsets.UTF_8)));
        assertTrue(drafts(within, CONTENT, TEXT, false).getFirst().startsWith("It is said to stand from 1 to 155, which is outside the text of the file or within a character"), () -> drafts(within, CONTENT, TEXT, false).toString());
        Reading outside = new CasJsonReader().read(upload("a.json", json.replaceFirst("\"end\" : 155", "\"end\" : 1000000").getBytes(StandardCharsets.UTF_8)));
        assertEquals(2, drafts(outside, CONTENT, TEXT, false).size());
    }

    @Test
    void id_that_stands_twice_is_taken_once() {
        Reading reading = new BratReader().read(upload(Map.of("a.ann", "T1\tComment 2 7\tTalks\n#1\tAnnotatorNotes T1\tWhich?\n")));
        Reading twice = new Reading(null, List.of(reading.found().getFirst(), reading.found().getFirst()));
        assertEquals(List.of("T1 null [CONTENT 2 Talks] by : Which?", "T1 Another of the same id stands before it in the file. Give each an id of its own."), drafts(twice, Mapping.NONE, TEXT, true));
    }

    @Test
    void lines_that_are_none_are_named() {
        assertTrue(assertThrows(Problem.class, () -> new BratReader().read(upload(Map.of("a.ann", "T1\tContent 0 4\tTalk\nnonsense\n")))).getMessage().startsWith("Line 2 is no line of brat standoff"));
        assertTrue(assertThrows(Problem.class, () -> new TsvReader().read(upload(Map.of("a.tsv", "#FORMAT=WebAnno TSV 3.3\n#T_SP=a.B|c|d\n\n\n#Text=Hm\n1-1\t0-2\tHm\n")))).getMessage().startsWith("Line 6 has fewer columns"));
        assertTrue(assertThrows(Problem.class, () -> new TsvReader().read(upload(Map.of("a.tsv", "#FORMAT=WebAnno TSV 3.3\n1-1\t900000000-900000001\tx\t_\n")))).getMessage().contains("where no text is"));
    }

    private static List<String> attributions(int minister, String denied) {
        return List.of("INDIRECT [CONTENT 129 the text would not change, CUE 120 promised, SOURCE %d the minister] by the minister: Kept as it was said.".formatted(minister),
            "INDIRECT [CONTENT 176 %s, CUE 169 denied, SOURCE 156 Ilham Aliyev] by Ilham Aliyev".formatted(denied));
    }

    private static void refused(String words, String xmi, String types) throws IOException {
        Problem problem = assertThrows(Problem.class, () -> new XmiReader().read(Upload.of("a.zip", UimaFiles.zip(xmi.getBytes(StandardCharsets.UTF_8), types.getBytes(StandardCharsets.UTF_8)))));
        assertTrue(problem.getMessage().contains(words), problem::getMessage);
    }

    /** What is drafted of a file, or why it is not, as a line each. */
    private static List<String> drafts(Reading reading, Mapping mapping, String text, boolean named) {
        Drafting drafting = new Drafting(new Placing(new IndexedText(text), reading.text()));
        Map<Integer, Draft> drafts = new LinkedHashMap<>();
        Map<Integer, String> lines = new LinkedHashMap<>();
        List<Candidate> candidates = Assembly.of(reading, mapping);
        for (int i = 0; i < candidates.size(); i++) {
            lines.put(i, "");
            try {
                drafts.put(i, drafting.draft(candidates.get(i)));
            } catch (Unfit why) {
                lines.put(i, why.getMessage());
            }
        }
        Nesting.tell(drafts);
        drafts.forEach((i, draft) -> lines.put(i, "%s %s by %s%s".formatted(draft.content().mode(), spans(draft), String.join(", ", draft.chain().stream().map(Named::name).toList()),
            draft.content().note() == null ? "" : ": " + draft.content().note())));
        return lines.entrySet().stream().map(line -> (named ? candidates.get(line.getKey()).of().id() + " " : "") + line.getValue()).toList();
    }

    private static List<String> spans(Draft draft) {
        return draft.content().spans().stream().map(StandoffTest::span).toList();
    }

    private static String span(MarkedSpan span) {
        return span.role() + " " + span.start() + " " + span.exact();
    }

    private static Upload upload(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, words) -> bytes.put(name, words.getBytes(StandardCharsets.UTF_8)));
        return new Upload(files.keySet().iterator().next(), bytes);
    }

    private static Upload upload(String name, byte[] bytes) {
        return Upload.of(name, bytes);
    }
}
