package org.apostil.interchange.linked;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apostil.interchange.AnnotationFormat;
import org.apostil.interchange.AnnotationFormat.Line;
import org.apostil.interchange.AnnotationReader;
import org.apostil.interchange.Field;
import org.apostil.interchange.Found;
import org.apostil.interchange.JsonFile;
import org.apostil.interchange.Meaning;
import org.apostil.interchange.Quote;
import org.apostil.interchange.Reading;
import org.apostil.interchange.Upload;
import org.apostil.platform.Problem;

/**
 * What Hypothesis exports as JSON, from its sidebar or by its interface ({@code annotations} or {@code rows}). Its positions are
 * of the web page that was read and not of a text, so passages are found by their words. A tag that says a field and its
 * value, such as {@code reliability: B}, fills that field; the first of the others decides on the meaning.
 */
@ApplicationScoped
public class HypothesisReader implements AnnotationReader {

    private static final AnnotationFormat FORMAT = new AnnotationFormat("hypothesis", "Hypothesis (JSON)",
        "The JSON of the export in the sidebar of Hypothesis, or of its interface.", List.of(".json"), true, 1, List.of(
            new Line("tags", "The first that has a usual meaning is the label; without a tag it is a comment"),
            new Line("Tags such as speaker: Name, mode: direct, reliability: B, credibility: 2, proposition: …", "Fill that field"),
            new Line("text", "The comment; of a claim its note; of a credibility note the reason of its grades"),
            new Line("TextQuoteSelector", "The passage, by quotation with prefix and suffix. Positions are those of a web page, and not used"),
            new Line("A page note, without a selector", "Not taken, and said so"),
            new Line("A highlight without text and tags", "Not taken, and said so: a comment needs words"),
            new Line("references (a reply)", "Written under what it answers, with its author and date"),
            new Line("id, user, created, everything else", "Kept with the origin")));

    @Override
    public AnnotationFormat format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Upload upload) {
        String beginning = upload.beginning();
        return (beginning.startsWith("{") || beginning.startsWith("[")) && !beginning.contains("/ns/anno.jsonld\"")
            && (beginning.contains("\"export_date\"") || beginning.contains("\"acct:") || beginning.contains("\"rows\"") && beginning.contains("\"total\""));
    }

    @Override
    public Reading read(Upload upload) {
        JsonNode file = JsonFile.read(upload.first());
        JsonNode annotations = file.isArray() ? file : file.has("annotations") ? file.path("annotations") : file.path("rows");
        if (!annotations.isArray()) {
            throw Problem.invalid("file", "There is no list of annotations in this file: what Hypothesis exports has them under “annotations” or “rows”. Nothing was kept.");
        }
        List<Found> found = new ArrayList<>();
        annotations.forEach(annotation -> found.add(found(annotation, found.size() + 1)));
        return new Reading(null, found);
    }

    private static Found found(JsonNode annotation, int number) {
        List<String> tags = new ArrayList<>();
        Bodies.each(annotation.path("tags")).stream().map(JsonFile::text).filter(tag -> tag != null && !tag.isBlank()).forEach(tags::add);
        Found found = new Found(Optional.ofNullable(JsonFile.text(annotation.path("id"))).orElse("Annotation " + number), label(tags)).raw(JsonFile.raw(annotation))
            .by(creator(annotation), JsonFile.text(annotation.path("created"))).field(Field.NOTE, Optional.ofNullable(JsonFile.text(annotation.path("text"))).filter(text -> !text.isBlank())
                .orElse(String.join(", ", tags.stream().filter(tag -> field(tag).isEmpty()).toList())));
        tags.forEach(tag -> field(tag).ifPresent(field -> found.field(field, tag.substring(tag.indexOf(':') + 1).strip())));
        for (JsonNode target : Bodies.each(annotation.path("target"))) {
            Quote quote = Selectors.quote(target, null, false);
            if (quote != null) {
                found.quote(quote);
            }
        }
        List<JsonNode> references = Bodies.each(annotation.path("references"));
        if (!references.isEmpty()) {
            found.answers(JsonFile.text(references.getLast()));
        }
        return found;
    }

    /** The first tag that has a usual meaning, else the first that fills no field. */
    private static String label(List<String> tags) {
        List<String> deciding = tags.stream().filter(tag -> field(tag).isEmpty()).toList();
        return deciding.stream().filter(tag -> Meaning.usual(tag) != Meaning.LEAVE_OUT).findFirst().or(() -> deciding.stream().findFirst()).map(tag -> "tag: " + tag).orElse("no tag");
    }

    private static Optional<Field> field(String tag) {
        int colon = tag.indexOf(':');
        return colon < 1 ? Optional.empty() : Field.named(tag.substring(0, colon));
    }

    private static String creator(JsonNode annotation) {
        String name = JsonFile.text(annotation.path("user_info").path("display_name"));
        String account = JsonFile.text(annotation.path("user"));
        return name != null && !name.isBlank() ? name : account == null ? null : account.replaceFirst("^acct:", "");
    }
}
