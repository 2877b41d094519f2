package org.apostil.interchange.standoff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apostil.interchange.AnnotationFormat;
import org.apostil.interchange.AnnotationFormat.Line;
import org.apostil.interchange.AnnotationReader;
import org.apostil.interchange.Found;
import org.apostil.interchange.Quote;
import org.apostil.interchange.Reading;
import org.apostil.interchange.Upload;
import org.apostil.platform.Problem;

/**
 * Standoff of brat: text-bound annotations (T), which may have several parts, with events (E), relations (R), attributes (A, M),
 * normalisations (N) and notes (#). Positions are code points, as Python counts them. The text comes beside it in a ZIP; without
 * it, passages are placed where their words stand.
 */
@ApplicationScoped
public class BratReader implements AnnotationReader {

    private static final AnnotationFormat FORMAT = new AnnotationFormat("brat", "brat standoff",
        "The .ann file, or a ZIP of it with its .txt.", List.of(".ann", ".zip"), false, 5, List.of(
            new Line("T type", "A label: give it a meaning. Usually Content and Claim are claims, Cue and Source parts of one; parts of a discontinuous one are spans of their own"),
            new Line("E event with arguments named content, cue or source", "One claim of those parts"),
            new Line("R relation, E argument of any other name", "What is linked to a content belongs to its claim, through its cue too"),
            new Line("A attribute such as Mode, Reliability, Note; # note", "Fills that field; a note is the note"),
            new Line("Content within content", "Nested attribution: the outer teller stands first in the chain"),
            new Line("N normalisation, other attributes, * equivalence, id", "Kept with the origin"),
            new Line("Positions", "Code points; compared with the .txt where it comes along, else with the words of each T line")));

    private static final Pattern BOUND = Pattern.compile("(T\\S+)\\t(\\S+) (\\d{1,9} \\d{1,9}(?:;\\d{1,9} \\d{1,9})*)(?:\\t(.*))?");
    private static final Pattern LINE = Pattern.compile("[REAMN#]\\S*\\t\\S.*|\\*\\t.*");

    @Override
    public AnnotationFormat format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Upload upload) {
        return upload.count(".ann") > 0 || upload.beginning().lines().findFirst().filter(line -> BOUND.matcher(line).matches()).isPresent();
    }

    @Override
    public Reading read(Upload upload) {
        if (upload.count(".ann") > 1) {
            throw Problem.invalid("file", "The ZIP holds several .ann files, and annotations are imported into one text at a time. Nothing was kept. Upload a ZIP of one .ann with its .txt.");
        }
        String lines = Upload.text(upload.ending(".ann").orElseGet(upload::first));
        String text = upload.ending(".txt").map(Upload::text).orElse(null);
        Map<String, Found> bound = new LinkedHashMap<>();
        Map<String, String> triggers = new LinkedHashMap<>();
        Map<String, StringBuilder> raw = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) lines.lines()::iterator) {
            number++;
            Matcher matcher = BOUND.matcher(line);
            if (matcher.matches()) {
                bound.putIfAbsent(matcher.group(1), found(matcher));
                raw.put(matcher.group(1), new StringBuilder(line));
            } else if (!line.isBlank()) {
                if (!LINE.matcher(line).matches()) {
                    throw Problem.invalid("file", "Line %d is no line of brat standoff. Nothing was kept. Export the file again.".formatted(number));
                }
                rest.add(line);
            }
        }
        rest.stream().filter(line -> line.startsWith("E")).forEach(line -> BratLines.trigger(line, triggers));
        rest.forEach(line -> BratLines.read(line, bound, triggers, raw));
        bound.forEach((id, found) -> found.raw(raw.get(id).toString()));
        return new Reading(text, List.copyOf(bound.values()));
    }

    private static Found found(Matcher line) {
        Found found = new Found(line.group(1), line.group(2)).stated(line.group(2).replace('_', ' '));
        String covered = Optional.ofNullable(line.group(4)).orElse("");
        int at = 0;
        for (String part : line.group(3).split(";")) {
            int start = Integer.parseInt(part.split(" ")[0]);
            int end = Integer.parseInt(part.split(" ")[1]);
            int length = Math.max(0, end - start);
            String exact = covered.codePointCount(0, covered.length()) >= at + length ? covered.substring(covered.offsetByCodePoints(0, at), covered.offsetByCodePoints(0, at + length)) : null;
            found.quote(Quote.at(start, end, exact));
            at += length + 1;
        }
        return found;
    }
}
