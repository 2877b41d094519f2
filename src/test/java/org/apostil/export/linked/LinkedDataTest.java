package org.apostil.export.linked;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.DemoReport;
import org.apostil.export.Exporter;
import org.apostil.export.Note;
import org.apostil.export.Progress;
import org.apostil.export.Release;
import org.apostil.export.ReportHead;
import org.apostil.source.CodePoints;
import org.apostil.source.SourceText;
import org.junit.jupiter.api.Test;

class LinkedDataTest {

    private static final AnnotatedReport REPORT = DemoReport.approved();

    @Test
    void every_note_and_every_contribution_is_an_annotation_of_its_own() throws IOException {
        JsonNode collection = read(new WebAnnotationExporter(), REPORT);
        JsonNode items = collection.at("/first/items");
        long posts = REPORT.sources().stream().flatMap(source -> source.discussions().stream()).mapToLong(discussion -> discussion.posts().size()).sum();
        assertEquals(REPORT.notes().count() + posts, items.size());
        assertEquals(items.size(), collection.path("total").asInt());
        Set<String> ids = new HashSet<>();
        items.forEach(item -> assertTrue(ids.add(item.path("id").asText()), item::toString));
        assertEquals("http://www.w3.org/ns/anno.jsonld", collection.at("/@context/0").asText());
    }

    @Test
    void positions_are_code_points_and_find_the_quotation() throws IOException {
        SourceText text = SourceText.of("A 🕊 flew. Then nobody spoke.");
        Note note = DemoReport.note(1, AnnotationKind.COMMENT, DemoReport.spanIn(text, "nobody spoke"));
        JsonNode target = read(new WebAnnotationExporter(), DemoReport.of(text, List.of(note))).at("/first/items/0/target/0");
        assertEquals("nobody spoke", target.at("/selector/0/exact").asText());
        assertEquals("nobody spoke", CodePoints.slice(text.content(), target.at("/selector/1/start").asInt(), target.at("/selector/1/end").asInt()));
        assertEquals(text.sha256(), target.at("/source/apostil:sha256").asText());
    }

    @Test
    void annotation_says_who_speaks_how_it_is_graded_and_where_it_stands() throws IOException {
        JsonNode claim = item("2");
        assertEquals("describing", claim.path("motivation").asText());
        assertEquals("Ilham Aliyev", claim.at("/apostil:chain/0/name").asText());
        assertEquals("approved", claim.path("apostil:state").asText());
        assertEquals("direct", claim.path("apostil:mode").asText());
        assertEquals(List.of("content", "source", "cue", "content"), claim.path("target").findValuesAsText("apostil:role"));
        assertEquals("urn:uuid:" + DemoReport.id("note 5"), item("6").path("apostil:about").asText());
        assertEquals("F", item("6").at("/apostil:grade/apostil:reliability").asText());
    }

    @Test
    void claim_with_a_verdict_is_reviewed_and_one_without_is_a_claim() throws IOException {
        JsonNode graph = read(new ClaimReviewExporter(), REPORT).path("@graph");
        assertEquals(REPORT.claims().size(), graph.size());
        JsonNode contradicted = find(graph, "claimReviewed", "Lavrov’s father was Armenian.");
        assertEquals("ClaimReview", contradicted.path("@type").asText());
        assertEquals("Contradicted", contradicted.at("/reviewRating/alternateName").asText());
        assertEquals(1, contradicted.at("/reviewRating/ratingValue").asInt());
        assertEquals("Organization", contradicted.at("/itemReviewed/author/@type").asText());
        JsonNode unverified = find(graph, "text", "Lavrov promised Azerbaijan that the Sochi text would go to Kazan with cosmetic changes at most.");
        assertEquals("Claim", unverified.path("@type").asText());
        assertEquals("Sergey Lavrov", unverified.at("/author/name").asText());
        JsonNode uncheckable = find(graph, "claimReviewed", "What happens on the line of contact is an internal affair of Azerbaijan.");
        assertFalse(uncheckable.path("reviewRating").has("ratingValue"), uncheckable::toString);
    }

    @Test
    void review_has_an_address_a_date_and_says_whether_it_is_published() throws IOException {
        Instant later = DemoReport.TUESDAY.plusSeconds(86_400);
        ReportHead head = DemoReport.head(new Release(1, later, "lead", List.of()));
        AnnotatedReport released = DemoReport.of(head, DemoReport.source(List.of()));
        for (AnnotatedReport report : List.of(DemoReport.draft(), released)) {
            JsonNode review = find(read(new ClaimReviewExporter(), report).path("@graph"), "claimReviewed", "Lavrov’s father was Armenian.");
            assertEquals("urn:uuid:" + DemoReport.id("claim 8"), review.path("url").asText());
            assertEquals((report.draft() ? DemoReport.TUESDAY : later).toString(), review.path("datePublished").asText());
            assertEquals(report.draft() ? "Draft" : "Published", review.path("creativeWorkStatus").asText());
        }
    }

    @Test
    void same_report_gives_the_same_bytes_whatever_stands_in_its_text() throws IOException {
        SourceText text = SourceText.of("Half \uD83D a pair, a bell \u0007, turned \u202E, 😀 and the end");
        AnnotatedReport report = DemoReport.of(text, List.of(DemoReport.note(1, AnnotationKind.COMMENT, text.span(0, text.length()))));
        assertArrayEquals(bytes(new WebAnnotationExporter(), report), bytes(new WebAnnotationExporter(), report));
        assertTrue(read(new WebAnnotationExporter(), report).at("/first/items/0/target/0/selector/0/exact").asText().endsWith("turned \u202E, 😀 and the end"));
    }

    private static JsonNode item(String number) throws IOException {
        return find(read(new WebAnnotationExporter(), REPORT).at("/first/items"), "apostil:number", number);
    }

    private static JsonNode find(JsonNode among, String key, String value) {
        for (JsonNode node : among) {
            if (node.path(key).asText().equals(value)) {
                return node;
            }
        }
        throw new AssertionError("None has " + key + " " + value + ": " + among);
    }

    private static JsonNode read(Exporter exporter, AnnotatedReport report) throws IOException {
        return new ObjectMapper().readTree(bytes(exporter, report));
    }

    private static byte[] bytes(Exporter exporter, AnnotatedReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.write(report, out, Progress.UNWATCHED);
        return out.toByteArray();
    }
}
