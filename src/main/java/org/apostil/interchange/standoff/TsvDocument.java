package org.apostil.interchange.standoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apostil.interchange.Field;
import org.apostil.interchange.Found;
import org.apostil.interchange.Layers;
import org.apostil.interchange.Quote;
import org.apostil.interchange.Reading;
import org.apostil.interchange.standoff.TsvLayer.Column;
import org.apostil.interchange.standoff.TsvLayer.Sort;
import org.apostil.platform.Problem;
import org.apostil.source.IndexedText;

/** One file of WebAnno TSV 3, read line by line. */
final class TsvDocument {

    private static final int LONGEST = 16 * 1024 * 1024;
    private static final Pattern UNIT = Pattern.compile("(\\d{1,9}-\\d{1,9}(?:\\.\\d{1,9})?)\\t(\\d{1,9})-(\\d{1,9})\\t([^\\t]*)\\t?(.*)");
    private static final Pattern FROM = Pattern.compile("(\\d+-\\d+(?:\\.\\d+)?)(?:\\[(\\d{1,9})(?:_(\\d{1,9}))?\\])?");

    /** An annotation while its units are gathered; positions in UTF-16 units. */
    private static final class Gathering {

        private final TsvLayer layer;
        private final Map<String, String> values = new LinkedHashMap<>();
        private final List<String> lines = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private int start = Integer.MAX_VALUE;
        private int end;

        private Gathering(TsvLayer layer) {
            this.layer = layer;
        }
    }

    /** A slot's target, or where a relation comes from: a unit, and the number of what is there; 0 where it needs none. */
    private record Link(String role, String type, String unit, int number) {
    }

    private final List<TsvLayer> layers = new ArrayList<>();
    private final Map<String, Gathering> gathered = new LinkedHashMap<>();
    private final Map<String, List<String>> byUnit = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder sentence = new StringBuilder();
    private boolean inHead;

    TsvDocument(String file) {
        int number = 0;
        for (String line : (Iterable<String>) file.lines()::iterator) {
            number++;
            read(line, number);
        }
    }

    Reading reading() {
        IndexedText indexed = new IndexedText(text.toString());
        Map<String, Found> made = new LinkedHashMap<>();
        gathered.forEach((id, one) -> {
            if (!one.layer.relation()) {
                made.put(id, found(id, one, indexed));
            }
        });
        gathered.forEach((id, one) -> one.links.forEach(link -> link(id, one, link, made)));
        return new Reading(text.toString(), List.copyOf(made.values()));
    }

    private void read(String line, int number) {
        if (line.startsWith("#T_SP=") || line.startsWith("#T_RL=") || line.startsWith("#T_CH=")) {
            layers.add(TsvLayer.of(line));
        } else if (line.startsWith("#Text=")) {
            sentence.append(inHead ? "\n" : "").append(TsvCells.plain(line.substring("#Text=".length())));
            inHead = true;
        } else if (!line.isBlank() && !line.startsWith("#")) {
            Matcher unit = UNIT.matcher(line);
            if (!unit.matches()) {
                throw Problem.invalid("file", "Line %d is no line of WebAnno TSV 3. Nothing was kept. Export the document again.".formatted(number));
            }
            unit(unit, line, number);
        }
    }

    private void unit(Matcher line, String whole, int number) {
        int start = Integer.parseInt(line.group(2));
        int end = Integer.parseInt(line.group(3));
        if (end > LONGEST || start > end) {
            throw Problem.invalid("file", "Line %d stands from %d to %d, where no text is. Nothing was kept. Export the document again.".formatted(number, start, end));
        }
        if (inHead) {
            put(start, sentence.toString());
            sentence.setLength(0);
            inHead = false;
        }
        put(start, TsvCells.plain(line.group(4)));
        String[] cells = line.group(5).split("\\t", -1);
        int at = 0;
        for (TsvLayer layer : layers) {
            if (at + layer.columns().size() > cells.length) {
                throw Problem.invalid("file", "Line %d has fewer columns than the layers of the head. Nothing was kept. Export the document again.".formatted(number));
            }
            layer(layer, List.of(cells).subList(at, at + layer.columns().size()), line.group(1), start, end, whole);
            at += layer.columns().size();
        }
    }

    private void put(int start, String words) {
        while (text.length() < start + words.length()) {
            text.append(' ');
        }
        text.replace(start, start + words.length(), words);
    }

    private void layer(TsvLayer layer, List<String> cells, String unit, int start, int end, String whole) {
        if (Layers.isLinguistic(layer.type()) || layer.columns().getFirst().sort() == Sort.CHAIN || cells.stream().allMatch(TsvCells::isNone)) {
            return;
        }
        int deep = cells.stream().mapToInt(cell -> TsvCells.split(cell, '|').size()).max().orElse(0);
        for (int i = 0; i < deep; i++) {
            stacked(layer, cells, i, unit, start, end, whole);
        }
    }

    private void stacked(TsvLayer layer, List<String> cells, int index, String unit, int start, int end, String whole) {
        int number = layer.relation() ? 0 : cells.stream().map(cell -> TsvCells.split(cell, '|')).filter(parts -> index < parts.size()).mapToInt(parts -> TsvCells.value(parts.get(index)).number()).max().orElse(0);
        String id = Layers.name(layer.type()) + (number > 0 ? " " + number : " at " + unit + (index > 0 ? " no. " + (index + 1) : ""));
        Gathering one = gathered.computeIfAbsent(id, fresh -> new Gathering(layer));
        if (!one.lines.contains(whole)) {
            one.lines.add(whole);
        }
        one.start = Math.min(one.start, start);
        one.end = Math.max(one.end, end);
        byUnit.computeIfAbsent(unit, fresh -> new ArrayList<>()).add(id);
        List<String> roles = List.of();
        for (int column = 0; column < cells.size(); column++) {
            List<String> parts = TsvCells.split(cells.get(column), '|');
            if (index >= parts.size() || TsvCells.isNone(parts.get(index))) {
                continue;
            }
            Column of = layer.columns().get(column);
            String part = parts.get(index);
            switch (of.sort()) {
                case VALUE -> Optional.ofNullable(TsvCells.value(part).text()).ifPresent(value -> one.values.putIfAbsent(of.name(), value));
                case ROLES -> roles = TsvCells.split(part, ';');
                case TARGETS -> slots(one, of.name(), roles, TsvCells.split(part, ';'));
                case FROM -> relation(one, of.name(), unit, part);
                case CHAIN -> { }
            }
        }
    }

    private static void slots(Gathering host, String type, List<String> roles, List<String> targets) {
        for (int i = 0; i < targets.size() && host.links.size() < 1000; i++) {
            Matcher target = FROM.matcher(targets.get(i));
            if (target.matches()) {
                String role = i < roles.size() ? TsvCells.value(roles.get(i)).text() : null;
                Link link = new Link(role, type, target.group(1), target.group(2) == null ? 0 : Integer.parseInt(target.group(2)));
                if (!host.links.contains(link)) {
                    host.links.add(link);
                }
            }
        }
    }

    /** A relation stands on the line of what it leads to, and names what it comes from. */
    private static void relation(Gathering one, String base, String unit, String part) {
        Matcher from = FROM.matcher(part);
        if (from.matches()) {
            one.links.add(new Link("from", base, from.group(1), from.group(2) == null ? 0 : Integer.parseInt(from.group(2))));
            one.links.add(new Link("to", base, unit, from.group(3) == null ? 0 : Integer.parseInt(from.group(3))));
        }
    }

    private void link(String id, Gathering one, Link link, Map<String, Found> made) {
        if (!one.layer.relation()) {
            target(link, made).ifPresent(target -> made.get(id).link(link.role(), target));
        } else if (link.role().equals("from")) {
            Optional<String> from = target(link, made);
            Optional<String> to = one.links.stream().filter(other -> other.role().equals("to")).findFirst().flatMap(other -> target(other, made));
            if (from.isPresent() && to.isPresent()) {
                made.get(from.get()).link(one.values.values().stream().findFirst().orElse(null), to.get());
            }
        }
    }

    /** What stands at a unit: of that number, or the only one of that layer. */
    private Optional<String> target(Link link, Map<String, Found> made) {
        return byUnit.getOrDefault(link.unit(), List.of()).stream().filter(made::containsKey)
            .filter(id -> link.number() > 0 ? id.endsWith(" " + link.number()) && !id.contains(" at ") : gathered.get(id).layer.type().equals(link.type()) || link.type().startsWith("uima.")).findFirst();
    }

    private static Found found(String id, Gathering one, IndexedText text) {
        String value = one.values.entrySet().stream().filter(entry -> Field.named(entry.getKey()).isEmpty()).map(Map.Entry::getValue).findFirst().orElse(null);
        String label = Layers.label(one.layer.type(), value);
        Found found = new Found(id, label).stated(value == null ? label : value).raw(String.join("\n", one.lines));
        one.values.forEach((name, said) -> Field.named(name).ifPresent(field -> found.field(field, said)));
        if (text.splits(one.start) || text.splits(one.end)) {
            return found.problem("It begins or ends within a character. Correct it in the programme that made the file.");
        }
        int start = text.codePoint(one.start);
        int end = text.codePoint(one.end);
        return found.quote(Quote.at(start, end, null));
    }
}
