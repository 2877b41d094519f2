package org.apostil.interchange.linked;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.SpanRole;
import org.apostil.interchange.AnnotationFormat;
import org.apostil.interchange.AnnotationFormat.Line;
import org.apostil.interchange.AnnotationReader;
import org.apostil.interchange.Field;
import org.apostil.interchange.Found;
import org.apostil.interchange.JsonFile;
import org.apostil.interchange.Named;
import org.apostil.interchange.Quote;
import org.apostil.interchange.Reading;
import org.apostil.interchange.Upload;
import org.apostil.platform.Coded;
import org.apostil.platform.Problem;

/**
 * W3C Web Annotations (Recommendation of 23 February 2017) as JSON-LD: one annotation, an array, an {@code AnnotationPage} or an
 * {@code AnnotationCollection} with its first page in it. Positions are code points. What Apostil itself exported is known by its
 * terms under {@code apostil:}, and comes back as it was.
 */
@ApplicationScoped
public class WebAnnotationReader implements AnnotationReader {

    private static final AnnotationFormat FORMAT = new AnnotationFormat("web-annotation", "W3C Web Annotations",
        "JSON-LD: one annotation, an array, an AnnotationPage or an AnnotationCollection; what is exported here as Web Annotations too.", List.of(".jsonld", ".json"), true, 2, List.of(
            new Line("apostil:kind (what was exported here)", "Comes back as it was: kind, spans with their roles, proposition, mode, chain of speakers, grades with reasons, independent origin, what it grades, note"),
            new Line("apostil:decisions", "Kept with the origin and not taken: nothing counts here until a colleague approved it here"),
            new Line("motivation of others", "A label: give it a meaning. Usually assessing is a credibility note, identifying a speaker mention, the others are comments"),
            new Line("TextQuoteSelector, TextPositionSelector, refinedBy", "The passage: by position in code points where the quotation stands there, else by quotation with prefix and suffix"),
            new Line("Other selectors; a target without any", "Not taken, and said so"),
            new Line("Bodies with text; bodyValue", "The comment, the proposition of a claim is the quotation; of a credibility note the reason of its grades"),
            new Line("replying (target is another annotation)", "Written under what it answers, with its creator and date"),
            new Line("id, creator, created, everything else", "Kept with the origin")));

    @Override
    public AnnotationFormat format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Upload upload) {
        String beginning = upload.beginning();
        return (beginning.startsWith("{") || beginning.startsWith("[")) && (beginning.contains("/ns/anno") || beginning.contains("\"Annotation") || beginning.contains("#Annotation\""));
    }

    @Override
    public Reading read(Upload upload) {
        List<JsonNode> annotations = new ArrayList<>();
        gather(JsonFile.read(upload.first()), annotations);
        if (annotations.isEmpty()) {
            throw Problem.invalid("file", "There is no Web Annotation in this file: no object of the type Annotation stands where the model has them. Nothing was kept.");
        }
        List<Found> found = new ArrayList<>();
        annotations.forEach(annotation -> found.add(found(annotation, found.size() + 1)));
        return new Reading(null, found);
    }

    private static void gather(JsonNode node, List<JsonNode> into) {
        if (node.isArray()) {
            node.forEach(each -> gather(each, into));
        } else if (Selectors.is(node, "Annotation")) {
            into.add(node);
        } else if (node.isObject()) {
            gather(node.path("items"), into);
            gather(node.path("first"), into);
            gather(node.path("@graph"), into);
        }
    }

    private static Found found(JsonNode annotation, int number) {
        String id = Optional.ofNullable(JsonFile.text(annotation.path("id"))).or(() -> Optional.ofNullable(JsonFile.text(annotation.path("@id")))).orElse("Annotation " + number);
        AnnotationKind kind = code(AnnotationKind.values(), annotation.path("apostil:kind"));
        Found found = new Found(id, kind == null ? label(annotation) : null).kind(kind).raw(JsonFile.raw(annotation))
            .by(person(annotation.path("creator")), JsonFile.text(annotation.path("created")));
        List<JsonNode> targets = Bodies.each(annotation.path("target"));
        for (JsonNode target : targets) {
            Quote quote = Selectors.quote(target, code(SpanRole.values(), target.path("apostil:role")), true);
            if (quote != null) {
                found.quote(quote);
            }
        }
        if (targets.stream().noneMatch(target -> target.has("selector"))) {
            reply(annotation, targets, found);
        }
        Bodies.read(annotation, kind, found);
        if (kind != null) {
            ours(annotation, found);
        }
        return found;
    }

    /** One whose target is another annotation answers it, or speaks of it as a whole. */
    private static void reply(JsonNode annotation, List<JsonNode> targets, Found found) {
        Optional<String> other = targets.stream().map(target -> target.isObject() ? JsonFile.text(target.path(target.has("id") ? "id" : "source")) : JsonFile.text(target)).filter(id -> id != null).findFirst();
        other.filter(id -> annotation.path("motivation").toString().contains("replying") || annotation.path("motivation").toString().contains("questioning") || id.startsWith("urn:uuid:")).ifPresent(found::answers);
    }

    private static String label(JsonNode annotation) {
        List<String> motivations = Bodies.each(annotation.path("motivation")).stream().map(JsonFile::text).filter(text -> text != null).map(text -> text.replaceAll(".*[#/:]", "")).sorted().toList();
        return motivations.isEmpty() ? "no motivation" : "motivation: " + String.join(", ", motivations);
    }

    private static void ours(JsonNode annotation, Found found) {
        found.field(Field.MODE, JsonFile.text(annotation.path("apostil:mode"))).field(Field.ABOUT, JsonFile.text(annotation.path("apostil:about")));
        for (JsonNode teller : annotation.path("apostil:chain")) {
            String name = JsonFile.text(teller.path("name"));
            if (name != null && !name.isBlank()) {
                found.speaker(new Named(name, Named.kind(JsonFile.text(teller.path("apostil:kind"))), JsonFile.text(teller.path("apostil:description"))));
            }
        }
        JsonNode grade = annotation.path("apostil:grade");
        found.field(Field.RELIABILITY, JsonFile.text(grade.path("apostil:reliability"))).field(Field.RELIABILITY_REASON, JsonFile.text(grade.path("apostil:reliabilityReason")))
            .field(Field.CREDIBILITY, JsonFile.text(grade.path("apostil:credibility"))).field(Field.CREDIBILITY_REASON, JsonFile.text(grade.path("apostil:credibilityReason")))
            .field(Field.INDEPENDENT_ORIGIN, JsonFile.text(grade.path("apostil:independentOrigin")));
        int decisions = annotation.path("apostil:decisions").size();
        if (decisions > 0) {
            found.remark("%s of colleagues elsewhere %s not taken: nothing counts here until a colleague approved it here.".formatted(decisions == 1 ? "A decision" : decisions + " decisions", decisions == 1 ? "was" : "were"));
        }
    }

    private static String person(JsonNode creator) {
        String names = Bodies.each(creator).stream().map(each -> each.isObject() ? Optional.ofNullable(JsonFile.text(each.path("name"))).orElse(JsonFile.text(each.path("id"))) : JsonFile.text(each))
            .filter(name -> name != null).collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private static <T extends Coded> T code(T[] known, JsonNode given) {
        return Arrays.stream(known).filter(each -> each.code().equals(given.asText())).findFirst().orElse(null);
    }
}
