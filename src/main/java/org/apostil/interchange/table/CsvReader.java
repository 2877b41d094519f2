package org.apostil.interchange.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.SpanRole;
import org.apostil.interchange.AnnotationFormat;
import org.apostil.interchange.AnnotationFormat.Line;
import org.apostil.interchange.AnnotationReader;
import org.apostil.interchange.Field;
import org.apostil.interchange.Found;
import org.apostil.interchange.Named;
import org.apostil.interchange.Quote;
import org.apostil.interchange.Reading;
import org.apostil.interchange.Upload;
import org.apostil.platform.Problem;

/**
 * Comma-separated values (RFC 4180), or with semicolons or tabs between them: a line for each annotation, and a first line that names the columns.
 * Positions are code points. A passage is named by {@code quotation}, {@code prefix}, {@code suffix}, {@code start} and {@code end};
 * cue and source of a claim by the same names behind {@code cue_} and {@code source_}.
 */
@ApplicationScoped
public class CsvReader implements AnnotationReader {

    private static final AnnotationFormat FORMAT = new AnnotationFormat("csv", "CSV",
        "A table in UTF-8 whose first line names its columns: quotation and kind at least.", List.of(".csv", ".tsv", ".txt"), false, 8, List.of(
            new Line("kind", "claim, speaker-mention, credibility-note or comment; any other word is a label: give it a meaning"),
            new Line("quotation (exact, quote), prefix, suffix, start, end", "The passage: by position in code points where the quotation stands there, else by quotation"),
            new Line("cue_quotation, source_quotation, and the same names as above behind cue_ and source_", "Cue and source of a claim"),
            new Line("proposition, mode, note", "As they are; the proposition of a claim without one is its quotation"),
            new Line("speakers, speaker_kind", "The chain, the outermost teller first, → or ; between them"),
            new Line("reliability, reliability_reason, credibility, credibility_reason, independent_origin", "The grades, each with its reason"),
            new Line("about", "The id of the line that a credibility note grades"),
            new Line("id, creator, created, every other column", "Kept with the origin")));
    private static final String QUOTATION = "quotation";

    @Override
    public AnnotationFormat format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Upload upload) {
        String head = upload.beginning().lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        return Arrays.stream(head.split("[,;\t]")).map(CsvReader::name).anyMatch(name -> name.equals(QUOTATION) || name.equals("exact") || name.equals("quote"));
    }

    @Override
    public Reading read(Upload upload) {
        String text = Upload.text(upload.first());
        CSVFormat form = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(false).setAllowMissingColumnNames(true).setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL).get();
        try (CSVParser lines = CSVParser.parse(new StringReader(text), form)) {
            List<String> names = lines.getHeaderNames().stream().map(CsvReader::name).toList();
            if (names.stream().noneMatch(name -> name.equals(QUOTATION) || name.equals("start"))) {
                throw Problem.invalid("file", "The first line names no column “quotation”, so no passage can be found. Nothing was kept. Name the columns as the table of formats does.");
            }
            List<Found> found = new ArrayList<>();
            for (CSVRecord line : lines) {
                found.add(found(line, names, found.size() + 1));
            }
            return new Reading(null, found);
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            throw Problem.invalid("file", "The table cannot be read: a quotation mark is missing, or the file is damaged. Nothing was kept. Export it again.");
        }
    }

    private static Found found(CSVRecord line, List<String> names, int number) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(line.size(), names.size()); i++) {
            if (!line.get(i).isBlank()) {
                cells.putIfAbsent(names.get(i), bare(line.get(i)));
            }
        }
        AnnotationKind kind = kind(cells.get("kind"));
        Found found = new Found(cells.getOrDefault("id", "Line " + number), kind == null ? "kind: " + cells.getOrDefault("kind", "none") : null).kind(kind)
            .by(cells.get("creator"), cells.get("created")).raw(cells.entrySet().stream().map(cell -> cell.getKey() + ": " + cell.getValue()).collect(Collectors.joining("\n")));
        quote(cells, "", SpanRole.CONTENT, found);
        quote(cells, "cue", SpanRole.CUE, found);
        quote(cells, "source", SpanRole.SOURCE, found);
        cells.forEach((name, value) -> Field.named(name).ifPresent(field -> found.field(field, value)));
        if (cells.containsKey("speaker") || cells.containsKey("speakers")) {
            Named.chain(cells.getOrDefault("speakers", cells.get("speaker")), cells.get("speakerkind")).forEach(found::speaker);
        }
        return found;
    }

    private static void quote(Map<String, String> cells, String of, SpanRole role, Found found) {
        String exact = cells.getOrDefault(of + QUOTATION, of.isEmpty() ? null : cells.get(of));
        Integer start = number(cells.get(of + "start"));
        Integer end = number(cells.get(of + "end"));
        if ((cells.containsKey(of + "start") && start == null) || (cells.containsKey(of + "end") && end == null)) {
            found.problem("Its start or end is no whole number. Correct it in the file, or leave both empty and give the quotation.");
        } else if (exact != null || start != null) {
            found.quote(new Quote(role, end == null ? null : start, start == null ? null : end, exact, cells.get(of + "prefix"), cells.get(of + "suffix")));
        }
    }

    private static Integer number(String cell) {
        return cell != null && cell.strip().matches("\\d{1,9}") ? Integer.valueOf(cell.strip()) : null;
    }

    private static AnnotationKind kind(String cell) {
        return cell == null ? null : Arrays.stream(AnnotationKind.values()).filter(kind -> kind.code().equalsIgnoreCase(cell.strip()) || kind.words().equalsIgnoreCase(cell.strip())).findFirst().orElse(null);
    }

    /** A column's name in small letters, with nothing between its words; those that quotations have elsewhere are known too. */
    private static String name(String column) {
        String name = column.toLowerCase(Locale.ROOT).replaceAll("[\\s_.\"\\uFEFF-]", "");
        return name.equals("exact") || name.equals("quote") ? QUOTATION : name;
    }

    /** What stands between the cells: what is most often in the first line. */
    private static char delimiter(String text) {
        String head = text.lines().findFirst().orElse("");
        return List.of(',', ';', '\t').stream().max((one, other) -> Long.compare(count(head, one), count(head, other))).orElse(',');
    }

    private static long count(String head, char delimiter) {
        return head.chars().filter(unit -> unit == delimiter).count();
    }

    /** The cell without the apostrophe that keeps a spreadsheet from running it. */
    private static String bare(String cell) {
        return cell.matches("(?s)'\\s*[=+\\-@＝＋－＠].*") ? cell.substring(1) : cell;
    }
}
