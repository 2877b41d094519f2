package org.apostil.interchange.standoff;

import java.util.ArrayList;
import java.util.List;

/**
 * A layer as the head of a WebAnno TSV file declares it.
 *
 * @param type     its full name
 * @param columns  what its columns hold, one after the other
 * @param relation whether it joins annotations of another layer
 * @param base     of a relation, the layer that it joins; else null
 */
record TsvLayer(String type, List<Column> columns, boolean relation, String base) {

    /** What a column holds. */
    enum Sort { VALUE, ROLES, TARGETS, FROM, CHAIN }

    /** A column; the name of its feature is empty where a layer has none. */
    record Column(Sort sort, String name) {
    }

    /** The layer of a line such as {@code #T_SP=webanno.custom.Span|value}. */
    static TsvLayer of(String line) {
        String sort = line.substring(1, 5);
        String[] parts = line.substring(6).split("\\|", -1);
        List<Column> columns = new ArrayList<>();
        String base = null;
        for (int i = 1; i < parts.length; i++) {
            if (sort.equals("T_CH")) {
                columns.add(new Column(Sort.CHAIN, parts[i]));
            } else if (parts[i].startsWith("ROLE_")) {
                columns.add(new Column(Sort.ROLES, parts[i]));
                columns.add(new Column(Sort.TARGETS, i + 1 < parts.length ? parts[++i] : ""));
            } else if (sort.equals("T_RL") && parts[i].startsWith("BT_")) {
                base = parts[i].substring(3);
                columns.add(new Column(Sort.FROM, base));
            } else {
                columns.add(new Column(Sort.VALUE, parts[i]));
            }
        }
        if (columns.isEmpty()) {
            columns.add(new Column(Sort.VALUE, ""));
        }
        return new TsvLayer(parts[0], columns, sort.equals("T_RL"), base);
    }
}
