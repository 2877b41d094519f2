package org.apostil.export.linked;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apostil.claim.Verdict;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.Exporter;
import org.apostil.export.Form;
import org.apostil.export.Note;
import org.apostil.export.NoteIndex;
import org.apostil.export.Progress;
import org.apostil.export.ReportedClaim;
import org.apostil.export.ReportedClaim.Stated;
import org.apostil.export.Teller;
import org.apostil.speaker.SpeakerKind;

/**
 * The claims of the report for search engines and fact-checking tools: schema.org {@code ClaimReview} of each claim that has a
 * verdict, and a bare {@code Claim} of each that is unverified, for nothing was reviewed there.
 */
@ApplicationScoped
public class ClaimReviewExporter implements Exporter {

    private static final Form FORM = new Form("claimreview", "ClaimReview", "For search engines and fact-checking tools: schema.org ClaimReview as JSON-LD",
        "application/ld+json", "jsonld", 5);

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public void write(AnnotatedReport report, OutputStream out, Progress progress) throws IOException {
        progress.at("Writing claims", 0, report.claims().size());
        NoteIndex index = new NoteIndex(report);
        Json.write(Json.of("@context", "https://schema.org",
            "@graph", report.claims().stream().map(claim -> described(claim, report, index)).toList()), out);
    }

    private static Object described(ReportedClaim claim, AnnotatedReport report, NoteIndex index) {
        Map<String, Object> item = item(claim, index);
        if (claim.verdict() == Verdict.UNVERIFIED) {
            item.put("creativeWorkStatus", standing(report));
            return item;
        }
        return Json.of("@type", "ClaimReview", "url", Json.urn(claim.id()), "claimReviewed", claim.proposition(),
            "author", Json.of("@type", "Organization", "name", report.head().export().project()),
            "datePublished", (report.draft() ? report.head().export().at() : report.head().release().at()).toString(),
            "creativeWorkStatus", standing(report),
            "reviewRating", Json.of("@type", "Rating", "ratingValue", rating(claim.verdict()), "bestRating", rating(claim.verdict()) == null ? null : 3,
                "worstRating", rating(claim.verdict()) == null ? null : 1, "alternateName", claim.verdict().words(), "ratingExplanation", claim.reason()),
            "itemReviewed", item);
    }

    private static String standing(AnnotatedReport report) {
        return report.draft() ? "Draft" : "Published";
    }

    /** From 1, contradicted, to 3, supported; what was found inconclusive or not checkable is on no scale. */
    private static Integer rating(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> 3;
            case PARTLY_SUPPORTED -> 2;
            case CONTRADICTED -> 1;
            case INCONCLUSIVE, NOT_CHECKABLE, UNVERIFIED -> null;
        };
    }

    private static Map<String, Object> item(ReportedClaim claim, NoteIndex index) {
        List<Object> works = new ArrayList<>();
        claim.stated().stream().flatMap(stated -> index.source(stated.note()).stream()).distinct().forEach(source -> works.add(work(source)));
        return Json.of("@type", "Claim", "@id", Json.urn(claim.id()), "text", claim.proposition(),
            "author", claim.stated().isEmpty() ? null : author(claim.stated().getFirst(), index),
            "firstAppearance", works.isEmpty() ? null : works.getFirst(), "appearance", works.size() < 2 ? null : works.subList(1, works.size()));
    }

    /** Whoever is said to have claimed it: the innermost of the chain. */
    private static Object author(Stated stated, NoteIndex index) {
        List<Teller> chain = index.note(stated.note()).map(Note::chain).orElse(List.of());
        return chain.isEmpty() ? Json.of("@type", "Person", "name", stated.by())
            : Json.of("@type", type(chain.getLast().kind()), "name", chain.getLast().name(), "description", chain.getLast().description());
    }

    private static String type(SpeakerKind kind) {
        return switch (kind) {
            case PERSON, ANONYMOUS, UNSPECIFIED -> "Person";
            case ORGANISATION, COLLECTIVE -> "Organization";
        };
    }

    private static Map<String, Object> work(AnnotatedSource source) {
        return Json.of("@type", "Article", "@id", Json.urn(source.id()), "name", source.title(), "url", source.provenance().url(),
            "author", source.provenance().author() == null ? null : Json.of("@type", "Person", "name", source.provenance().author()),
            "publisher", source.provenance().publisher() == null ? null : Json.of("@type", "Organization", "name", source.provenance().publisher()),
            "datePublished", source.provenance().published(), "inLanguage", source.provenance().language());
    }
}
