package org.apostil.interchange.uima;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apostil.interchange.Field;
import org.apostil.interchange.Found;
import org.apostil.interchange.Layers;
import org.apostil.interchange.Quote;
import org.apostil.interchange.Reading;

/** Makes the annotations of a CAS into what all formats share. Layers of grammar and of the programme itself are left out. */
final class Structures {

    private Structures() {
    }

    static Reading reading(String text, Counting counting, List<Structure> structures) {
        Map<String, Found> made = new LinkedHashMap<>();
        List<Structure> told = structures.stream().filter(each -> !Layers.isLinguistic(each.type())).toList();
        told.stream().filter(each -> !each.isRelation()).forEach(each -> made.put(each.id(), found(each, counting)));
        told.forEach(each -> {
            if (!each.isRelation()) {
                each.refs().stream().filter(ref -> made.containsKey(ref.target())).forEach(ref -> made.get(each.id()).link(ref.role() == null ? ref.feature() : ref.role(), ref.target()));
            } else if (made.containsKey(each.target(Structure.GOVERNOR)) && made.containsKey(each.target(Structure.DEPENDENT))) {
                made.get(each.target(Structure.GOVERNOR)).link(value(each), each.target(Structure.DEPENDENT));
            }
        });
        return new Reading(text, List.copyOf(made.values()));
    }

    private static Found found(Structure one, Counting counting) {
        String value = value(one);
        String label = Layers.label(one.type(), value);
        Found found = new Found(one.id(), label).stated(value == null ? label : value)
            .raw("%s %d-%d%s".formatted(one.type(), one.begin(), one.end(), one.values().entrySet().stream().map(entry -> "\n" + entry.getKey() + ": " + entry.getValue()).collect(Collectors.joining())));
        one.values().forEach((name, said) -> Field.named(name).ifPresent(field -> found.field(field, said)));
        int start = counting.codePoint(one.begin());
        int end = counting.codePoint(one.end());
        return start < 0 || end < 0 ? found.problem("It is said to stand from %d to %d, which is outside the text of the file or within a character. Correct it in the programme that made the file."
            .formatted(one.begin(), one.end())) : found.quote(Quote.at(start, end, null));
    }

    /** The value of the first feature that fills no field of ours. */
    private static String value(Structure one) {
        return one.values().entrySet().stream().filter(entry -> Field.named(entry.getKey()).isEmpty()).map(Map.Entry::getValue).findFirst().orElse(null);
    }
}
