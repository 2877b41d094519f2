package org.apostil.interchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.AnnotationContent.MarkedSpan;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Mode;
import org.apostil.annotation.Reliability;
import org.apostil.annotation.SpanRole;
import org.apostil.claim.Claim;
import org.apostil.interchange.Placing.Placed;
import org.apostil.platform.Coded;
import org.apostil.platform.Text;
import org.apostil.source.Span;

/** Makes what was found and placed into what an annotation here says. */
final class Drafting {

    private static final String OPENING = "“«„\"‘‹";
    private static final String CLOSING = "”»“\"’›";

    private final Placing placing;

    Drafting(Placing placing) {
        this.placing = placing;
    }

    /** @throws Unfit where none can be made */
    Draft draft(Candidate candidate) {
        if (candidate.problem() != null) {
            throw new Unfit(candidate.problem());
        }
        List<String> remarks = new ArrayList<>(candidate.remarks());
        List<MarkedSpan> spans = new ArrayList<>();
        for (Quote quote : candidate.quotes()) {
            place(quote, spans, remarks);
        }
        if (spans.stream().noneMatch(span -> span.role() == SpanRole.CONTENT)) {
            throw new Unfit(remarks.isEmpty() ? "It names no passage of the text. Select one in the programme that made the file." : remarks.getLast());
        }
        return switch (candidate.kind()) {
            case CLAIM -> claim(candidate, spans, remarks);
            case SPEAKER_MENTION -> new Draft(candidate, said(candidate.kind(), spans, null, null, note(candidate)), mentioned(candidate, spans), null, remarks);
            case CREDIBILITY_NOTE -> note(candidate, spans, remarks);
            case COMMENT -> comment(candidate, spans, remarks);
        };
    }

    private void place(Quote quote, List<MarkedSpan> spans, List<String> remarks) {
        Placed placed = placing.place(quote);
        if (!placed.found() && quote.role() == SpanRole.CONTENT) {
            throw new Unfit(placed.remark());
        }
        if (placed.remark() != null) {
            remarks.add(placed.found() ? placed.remark() : "Its %s is left out: %s".formatted(quote.role().inSentence(), placed.remark()));
        }
        if (placed.found()) {
            Span span = placed.span();
            spans.add(new MarkedSpan(quote.role(), span.start(), span.end(), span.exact()));
        }
    }

    private Draft claim(Candidate candidate, List<MarkedSpan> spans, List<String> remarks) {
        List<Named> chain = candidate.chain().isEmpty() ? chain(candidate.fields()) : candidate.chain();
        String quoted = words(spans, SpanRole.CONTENT, " … ");
        if (chain.isEmpty() && spans.stream().anyMatch(span -> span.role() == SpanRole.SOURCE)) {
            chain = List.of(new Named(words(spans, SpanRole.SOURCE, " and "), null, null));
        }
        Mode mode = code(Mode.values(), candidate.fields().get(Field.MODE), "Its mode is “%s”, and can be direct, indirect, mixed or authors-voice.").orElse(null);
        boolean cued = spans.stream().anyMatch(span -> span.role() == SpanRole.CUE);
        if (chain.isEmpty() && (cued || mode != null && mode != Mode.AUTHORS_VOICE)) {
            chain = List.of(Speakers.UNSPECIFIED);
        }
        String proposition = Optional.ofNullable(candidate.fields().get(Field.PROPOSITION)).orElse(quoted);
        if (proposition.codePointCount(0, proposition.length()) > Claim.LONGEST) {
            remarks.add("A claim has at most %d characters: it was shortened. Write it as one sentence.".formatted(Claim.LONGEST));
            proposition = Text.shortened(proposition, Claim.LONGEST);
        }
        return new Draft(candidate, said(AnnotationKind.CLAIM, spans, mode == null ? mode(quoted, chain) : mode, proposition, note(candidate)), chain, null, remarks);
    }

    /** Quotation marks around all of it are a direct quotation, some within it a mixed one. */
    private static Mode mode(String quoted, List<Named> chain) {
        if (chain.isEmpty()) {
            return Mode.AUTHORS_VOICE;
        }
        String bare = quoted.strip();
        boolean opens = OPENING.indexOf(bare.codePointAt(0)) >= 0;
        boolean closes = CLOSING.indexOf(bare.codePointBefore(bare.length())) >= 0 || bare.matches("(?s).*[”»\"][.,;!?]");
        return opens && closes ? Mode.DIRECT : bare.matches("(?s).*[“«„\"].+[”»“\"].*") ? Mode.MIXED : Mode.INDIRECT;
    }

    private static List<Named> mentioned(Candidate candidate, List<MarkedSpan> spans) {
        List<Named> named = candidate.chain().isEmpty() ? chain(candidate.fields()) : candidate.chain();
        return named.isEmpty() ? List.of(new Named(words(spans, SpanRole.CONTENT, " "), null, null)) : named;
    }

    private static Draft note(Candidate candidate, List<MarkedSpan> spans, List<String> remarks) {
        Map<Field, String> fields = candidate.fields();
        Reliability reliability = code(Reliability.values(), fields.get(Field.RELIABILITY), "Its reliability is “%s”, and can be A to F.").orElse(null);
        Credibility credibility = code(Credibility.values(), fields.get(Field.CREDIBILITY), "Its credibility is “%s”, and can be 1 to 6.").orElse(null);
        String note = note(candidate);
        String reliabilityReason = fields.get(Field.RELIABILITY_REASON);
        String credibilityReason = fields.get(Field.CREDIBILITY_REASON);
        boolean unreasoned = reliability != null && reliabilityReason == null || credibility != null && credibilityReason == null;
        if (unreasoned && note != null) {
            remarks.add("Its words were taken as the reason of each grade that had none. Write the reason of each axis by itself.");
            reliabilityReason = reliability != null && reliabilityReason == null ? note : reliabilityReason;
            credibilityReason = credibility != null && credibilityReason == null ? note : credibilityReason;
            note = null;
        }
        return new Draft(candidate, new AnnotationContent(AnnotationKind.CREDIBILITY_NOTE, spans, null, null, List.of(), reliability, reliabilityReason, credibility, credibilityReason,
            fields.get(Field.INDEPENDENT_ORIGIN), null, note), List.of(), fields.get(Field.ABOUT), remarks);
    }

    private static Draft comment(Candidate candidate, List<MarkedSpan> spans, List<String> remarks) {
        String note = Optional.ofNullable(note(candidate)).or(() -> candidate.of().stated()).orElse(null);
        if (note == null) {
            throw new Unfit("It marks a passage and says nothing of it; a comment needs words. Write some there, or leave its label out.");
        }
        return new Draft(candidate, said(AnnotationKind.COMMENT, spans, null, null, note), List.of(), null, remarks);
    }

    private static AnnotationContent said(AnnotationKind kind, List<MarkedSpan> spans, Mode mode, String proposition, String note) {
        return new AnnotationContent(kind, spans, mode, proposition, List.of(), null, null, null, null, null, null, note);
    }

    private static String note(Candidate candidate) {
        return candidate.fields().get(Field.NOTE);
    }

    private static List<Named> chain(Map<Field, String> fields) {
        return fields.containsKey(Field.SPEAKER) ? Named.chain(fields.get(Field.SPEAKER), fields.get(Field.SPEAKER_KIND)) : List.of();
    }

    private static String words(List<MarkedSpan> spans, SpanRole role, String between) {
        return spans.stream().filter(span -> span.role() == role).map(MarkedSpan::exact).collect(Collectors.joining(between));
    }

    private static <T extends Coded> Optional<T> code(T[] known, String given, String refusal) {
        if (given == null) {
            return Optional.empty();
        }
        String bare = given.strip();
        return Optional.of(Arrays.stream(known).filter(each -> each.code().equalsIgnoreCase(bare) || each.words().equalsIgnoreCase(bare) || bare.startsWith(each.code() + " ")).findFirst()
            .orElseThrow(() -> new Unfit((refusal + " Correct it in the file.").formatted(Text.line(bare, 40)))));
    }
}
