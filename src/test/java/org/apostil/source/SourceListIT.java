package org.apostil.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apostil.api.Caller;
import org.apostil.api.Caller.Reply;
import org.apostil.api.Room;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The list of sources by the interface: filters, orders, pages that do not move, files, and the same done to several. */
class SourceListIT {

    private static final CSVFormat RFC_4180 = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private static Room room;

    @BeforeAll
    static void open() {
        room = Room.open();
        add("Zagreb", "A. Writer", "2017", "en", "TLP:RED");
        add("=1+2", null, "2017-03", "ru", "TLP:GREEN");
        add("Ağdam", "Б. Автор", "2017-03-14", "az", "TLP:CLEAR");
        add("50% _ of it", "a. writer", null, "en", "TLP:AMBER");
    }

    private static String add(String title, String author, String published, String language, String mark) {
        return Caller.as("lead").post("projects/" + room.project() + "/sources", """
            {"provenance":{"title":"%s","author":%s,"published":%s,"language":"%s","acquiredHow":"by mail","handlingMark":"%s"},"text":"%s"}"""
            .formatted(title, quoted(author), quoted(published), language, mark, UUID.randomUUID())).is(201).id();
    }

    private static String quoted(String text) {
        return text == null ? "null" : '"' + text + '"';
    }

    private static Reply list(String query) {
        return Caller.as("observer").get("projects/" + room.project() + "/sources" + query);
    }

    private static List<String> titles(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path("title").asText()).toList();
    }

    @TestFactory
    Stream<DynamicTest> each_filter_finds_what_fits_and_nothing_else() {
        return Stream.of("words=zag · Zagreb", "words=A.%20WRITER · 50% _ of it, Zagreb", "words=%25 · 50% _ of it", "words=_ · 50% _ of it", "words=%D0%90%D0%92%D0%A2%D0%9E%D0%A0 · Ağdam",
                "language=az · Ağdam", "handling=TLP:GREEN · =1+2", "from=2017-03-15&until=2017-03-31 · =1+2, Zagreb", "from=2017-03-14&until=2017-03-14 · Ağdam, =1+2, Zagreb",
                "until=2016-12-31 · ", "words=zag&language=ru · ", "language=xx · ")
            .map(row -> row.split(" · ", 2)).map(row -> DynamicTest.dynamicTest(row[0], () -> assertEquals(row[1], String.join(", ", titles(list("?" + row[0]).is(200).json())))));
    }

    @TestFactory
    Stream<DynamicTest> each_order_has_every_row_and_its_reverse_the_same_in_reverse() {
        return Stream.of("title", "author", "publisher", "published", "language", "handling", "added").map(key -> DynamicTest.dynamicTest(key, () -> {
            List<String> up = titles(list("?sort=" + key).is(200).json());
            assertEquals(5, new HashSet<>(up).size());
            assertEquals(up.reversed(), titles(list("?sort=-" + key).is(200).json()));
        }));
    }

    @Test
    void titles_are_in_the_order_of_their_letters() {
        assertEquals(List.of("=1+2", "50% _ of it", "Ağdam", "Source", "Zagreb"), titles(list("?sort=title").is(200).json()));
    }

    @TestFactory
    Stream<DynamicTest> pages_follow_each_other_without_gap_or_repetition() {
        return Stream.of("title", "-author", "published", "added", "-handling").map(key -> DynamicTest.dynamicTest(key, () -> {
            List<String> read = new ArrayList<>();
            String next = "projects/" + room.project() + "/sources?limit=2&sort=" + key;
            while (next != null) {
                Reply page = Caller.as("observer").get(next).is(200);
                read.addAll(titles(page.json()));
                String link = page.header("Link");
                next = link.isEmpty() ? null : link.replaceAll("^<.*/api/v1/(.*)>; rel=\"next\"$", "$1");
            }
            assertEquals(titles(list("?sort=" + key).is(200).json()), read);
        }));
    }

    @TestFactory
    Stream<DynamicTest> what_cannot_be_is_refused() {
        return Stream.of("sort=colour", "handling=PINK", "from=yesterday", "limit=0", "limit=1001", "limit=many", "after=elsewhere", "after=MDFhMjFjNGQtOGVlNy03OWFmLTliOTgtMGNlNTdkMDQzYWZkMjAyNi0xMy0wMQ", "words=" + "x".repeat(201))
            .map(query -> DynamicTest.dynamicTest(query, () -> list("?" + query).is(422)));
    }

    @Test
    void csv_reads_back_holds_what_is_asked_for_and_no_formula() throws IOException {
        Reply file = list(".csv?sort=title").is(200);
        assertEquals("attachment; filename=\"sources.csv\"", file.header("Content-Disposition"));
        List<CSVRecord> rows = RFC_4180.parse(new StringReader(file.text())).getRecords();
        assertEquals(List.of("'=1+2", "50% _ of it", "Ağdam", "Source", "Zagreb"), rows.stream().map(row -> row.get("Source")).toList());
        assertEquals("Б. Автор", rows.get(2).get("Author"));
        assertEquals(1, RFC_4180.parse(new StringReader(list(".csv?language=az").is(200).text())).getRecords().size());
    }

    @Test
    void workbook_reads_back_and_its_words_are_words() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(list(".xlsx?sort=title").is(200).bytes()))) {
            Sheet sheet = workbook.getSheet("sources");
            assertEquals(List.of("Source", "=1+2", "50% _ of it", "Ağdam", "Source", "Zagreb"), IntStream.rangeClosed(0, sheet.getLastRowNum()).mapToObj(row -> sheet.getRow(row).getCell(0).getStringCellValue()).toList());
            assertTrue(sheet.getRow(1).getCell(0).getCellStyle().getQuotePrefixed());
            assertTrue(sheet.getRow(1).getCell(6).getLocalDateTimeCellValue().getYear() > 2000);
        }
    }

    @Test
    void that_a_list_left_the_house_is_written_down_with_what_was_asked_for() {
        list(".csv?language=az").is(200);
        JsonNode event = Caller.as("lead").get("projects/" + room.project() + "/audit?action=list.exported&limit=1").is(200).json().at("/events/0");
        assertEquals("exported a list", event.path("words").asText());
        assertEquals(List.of("csv", "az", "sources"), Stream.of("format", "language", "list").map(field -> event.path("after").path(field).asText()).toList());
    }

    @Test
    void several_are_marked_and_one_that_changed_meanwhile_holds_back_none_of_the_others() {
        Room ours = Room.open();
        String one = Caller.as("lead").post("projects/" + ours.project() + "/sources", Room.source("One", "One.")).is(201).id();
        String two = Caller.as("lead").post("projects/" + ours.project() + "/sources", Room.source("Two", "Two.")).is(201).id();
        Caller.as("lead").put("sources/" + two + "/provenance", "\"1\"", "{\"title\":\"Two\",\"language\":\"ru\",\"acquiredHow\":\"by mail\",\"handlingMark\":\"TLP:GREEN\"}").is(200);
        JsonNode outcome = Caller.as("analyst").post("projects/" + ours.project() + "/sources/handling-marks",
            "{\"handlingMark\":\"TLP:RED\",\"sources\":[{\"id\":\"%s\",\"etag\":\"1\"},{\"id\":\"%s\",\"etag\":\"1\"},{\"id\":\"%s\",\"etag\":\"1\"}]}".formatted(one, two, room.source())).is(200).json();
        assertEquals("Marked TLP:RED: 1. Refused: 2. What was refused stays as it was.", outcome.path("words").asText());
        assertTrue(outcome.at("/results/0/refused").isNull());
        assertTrue(outcome.at("/results/1/refused").asText().contains("changed since you chose it"));
        assertEquals("", outcome.at("/results/2/says").asText());
        assertEquals("TLP:RED", mark(one));
        assertEquals("TLP:GREEN", mark(two));
        assertFalse(mark(room.source()).equals("TLP:RED"));
        assertEquals("RED", Caller.as("lead").get("projects/" + ours.project() + "/audit?action=source.provenance-edited&subject=" + one).is(200).json().at("/events/0/after/provenance/handlingMark").asText());
        Caller.as("analyst").post("projects/" + ours.project() + "/sources/handling-marks", "{\"handlingMark\":\"TLP:RED\",\"sources\":[]}").is(422);
        Caller.as("analyst").post("projects/" + ours.project() + "/sources/handling-marks", "{\"sources\":[{\"id\":\"%s\",\"etag\":\"1\"}]}".formatted(one)).is(422);
    }

    private static String mark(String source) {
        return Caller.as("lead").get("sources/" + source).is(200).json().at("/provenance/handlingMark/code").asText();
    }
}
