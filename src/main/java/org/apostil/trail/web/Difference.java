package org.apostil.trail.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apostil.platform.Text;

/**
 * A field of the thing that was changed.
 *
 * @param field  its name in words
 * @param before what it was; null where it was not
 * @param after  what it is; null where it is no more
 */
public record Difference(String field, String before, String after) implements Serializable {

    private static final int LONGEST = 240;

    /** The fields that differ, in the order of their names in what is now. */
    static List<Difference> between(String before, String after, Map<UUID, String> names) {
        Map<String, String> was = Fields.of(before, names);
        Map<String, String> is = Fields.of(after, names);
        Set<String> fields = new LinkedHashSet<>(is.keySet());
        fields.addAll(was.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String field : fields) {
            if (!Objects.equals(was.get(field), is.get(field))) {
                differences.add(new Difference(field, was.get(field), is.get(field)));
            }
        }
        return differences;
    }

    /** The same with long texts cut off. */
    Difference shortened() {
        return new Difference(field, shortened(before), shortened(after));
    }

    private static String shortened(String text) {
        return text == null ? null : Text.shortened(text, LONGEST);
    }
}
