package org.apostil.interchange.uima;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An annotation of a CAS, whatever it was written as.
 *
 * @param begin  first unit in the file's own counting, from 0
 * @param end    after the last unit
 * @param values of its features that are text, numbers or truth, by their names
 * @param refs   to other annotations
 */
record Structure(String id, String type, int begin, int end, Map<String, String> values, List<Ref> refs) {

    static final String GOVERNOR = "Governor";
    static final String DEPENDENT = "Dependent";

    /**
     * A reference.
     *
     * @param feature that holds it
     * @param role    of a slot, as its annotator named it; null where the feature alone says what it is
     */
    record Ref(String feature, String role, String target) {
    }

    static Structure of(String id, String type, int begin, int end) {
        return new Structure(id, type, begin, end, new LinkedHashMap<>(), new ArrayList<>());
    }

    /** The target of a feature that refers to one annotation; null where there is none. */
    String target(String feature) {
        return refs.stream().filter(ref -> ref.feature().equals(feature)).map(Ref::target).findFirst().orElse(null);
    }

    /** Whether it is a relation of INCEpTION, which joins two others and stands for nothing itself. */
    boolean isRelation() {
        return target(GOVERNOR) != null && target(DEPENDENT) != null;
    }
}
