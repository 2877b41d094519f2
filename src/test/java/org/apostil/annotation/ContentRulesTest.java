package org.apostil.annotation;

import static org.apostil.Problems.invalid;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationContent.MarkedSpan;
import org.junit.jupiter.api.Test;

class ContentRulesTest {

    private static final MarkedSpan CONTENT = new MarkedSpan(SpanRole.CONTENT, 0, 2, "He");
    private static final MarkedSpan CUE = new MarkedSpan(SpanRole.CUE, 3, 7, "said");
    private static final MarkedSpan SOURCE = new MarkedSpan(SpanRole.SOURCE, 8, 9, "X");
    private static final UUID MINISTER = UUID.randomUUID();
    private static final UUID DIPLOMAT = UUID.randomUUID();

    @Test
    void a_claim_with_proposition_mode_and_speakers_is_accepted() {
        accepted(claim(Mode.INDIRECT, "He came.", DIPLOMAT, MINISTER));
    }

    @Test
    void a_claim_needs_proposition_mode_and_content_all_said_at_once() {
        refused(content(AnnotationKind.CLAIM, List.of(CUE), null, " ", List.of(), null, null, null, null, null, null, null), "spans", "proposition", "mode");
    }

    @Test
    void a_claim_of_somebody_else_needs_a_speaker_and_one_of_the_author_has_none() {
        refused(claim(Mode.DIRECT, "He came."), "speakers");
        refused(claim(Mode.AUTHORS_VOICE, "He came.", MINISTER), "speakers");
        accepted(claim(Mode.AUTHORS_VOICE, "He came."));
    }

    @Test
    void a_chain_of_attribution_never_comes_back_to_its_own_teller() {
        accepted(claim(Mode.INDIRECT, "He came.", MINISTER, DIPLOMAT));
        refused(claim(Mode.INDIRECT, "He came.", MINISTER, DIPLOMAT, MINISTER), "speakers");
        refused(claim(Mode.INDIRECT, "He came.", DIPLOMAT, DIPLOMAT), "speakers");
    }

    @Test
    void a_proposition_is_a_sentence_not_a_chapter() {
        accepted(claim(Mode.AUTHORS_VOICE, "😀".repeat(500)));
        refused(claim(Mode.AUTHORS_VOICE, "😀".repeat(501)), "proposition");
    }

    @Test
    void a_span_says_what_it_is() {
        refused(content(AnnotationKind.CLAIM, List.of(CONTENT, new MarkedSpan(null, 3, 7, "said")), Mode.AUTHORS_VOICE, "He came.", List.of(),
            null, null, null, null, null, null, null), "spans");
    }

    @Test
    void a_mention_is_of_one_speaker() {
        accepted(mention(MINISTER));
        refused(mention(), "speakers");
        refused(mention(MINISTER, DIPLOMAT), "speakers");
    }

    @Test
    void a_grade_needs_its_reason_and_a_reason_its_grade() {
        accepted(note(Reliability.B, "Right before", null, null, null));
        refused(note(Reliability.B, " ", Credibility.DOUBTFUL, null, null), "reliabilityReason", "credibilityReason");
        refused(note(null, "Right before", Credibility.DOUBTFUL, "Alone", null), "reliability");
        refused(note(null, null, null, null, null), "reliability");
    }

    @Test
    void confirmed_needs_an_independent_origin() {
        refused(note(null, null, Credibility.CONFIRMED, "Two outlets", "\u00a0"), "independentOrigin");
        accepted(note(null, null, Credibility.CONFIRMED, "Two outlets", "The ministry's own record"));
    }

    @Test
    void a_comment_needs_its_text() {
        accepted(comment("Why now?"));
        refused(comment("\u200b"), "note");
    }

    @Test
    void cue_and_source_are_parts_of_a_claim_alone() {
        refused(content(AnnotationKind.COMMENT, List.of(CONTENT, SOURCE), null, null, List.of(), null, null, null, null, null, null, "Why?"), "spans");
    }

    @Test
    void a_kind_takes_no_field_of_another() {
        refused(content(AnnotationKind.COMMENT, List.of(CONTENT), Mode.DIRECT, "He came.", List.of(MINISTER), Reliability.A, null,
            Credibility.CONFIRMED, null, "The ministry", DIPLOMAT, "Why?"),
            "mode", "proposition", "speakers", "reliability", "credibility", "independentOrigin", "about");
        refused(content(AnnotationKind.CREDIBILITY_NOTE, List.of(CONTENT), Mode.DIRECT, null, List.of(MINISTER), Reliability.A, "Right before",
            null, null, null, null, null), "mode", "speakers");
    }

    @Test
    void nothing_is_asked_of_what_has_no_kind() {
        refused(content(null, null, null, null, null, null, null, null, null, null, null, null), "kind");
    }

    private static AnnotationContent claim(Mode mode, String proposition, UUID... speakers) {
        return content(AnnotationKind.CLAIM, List.of(CONTENT, CUE, SOURCE), mode, proposition, Arrays.asList(speakers), null, null, null, null, null, null, null);
    }

    private static AnnotationContent mention(UUID... speakers) {
        return content(AnnotationKind.SPEAKER_MENTION, List.of(CONTENT), null, null, Arrays.asList(speakers), null, null, null, null, null, null, null);
    }

    private static AnnotationContent note(Reliability reliability, String why, Credibility credibility, String because, String origin) {
        return content(AnnotationKind.CREDIBILITY_NOTE, List.of(CONTENT), null, null, List.of(), reliability, why, credibility, because, origin, null, null);
    }

    private static AnnotationContent comment(String text) {
        return content(AnnotationKind.COMMENT, List.of(CONTENT), null, null, List.of(), null, null, null, null, null, null, text);
    }

    private static AnnotationContent content(AnnotationKind kind, List<MarkedSpan> spans, Mode mode, String proposition, List<UUID> speakers,
                                             Reliability reliability, String why, Credibility credibility, String because, String origin, UUID about, String note) {
        return new AnnotationContent(kind, spans, mode, proposition, speakers, reliability, why, credibility, because, origin, about, note);
    }

    private static void accepted(AnnotationContent content) {
        assertDoesNotThrow(() -> ContentRules.check(content));
    }

    private static void refused(AnnotationContent content, String... fields) {
        invalid(List.of(fields), () -> ContentRules.check(content));
    }
}
