package org.apostil.interchange;

import java.util.List;

/**
 * A format of annotations that can be imported.
 *
 * @param code     names it in the interface, such as {@code brat}
 * @param name     as people know it
 * @param hint     what to upload, in a sentence
 * @param endings  of the names of its files, with the dot
 * @param worldIds whether its ids name an annotation wherever it goes, or within one file only
 * @param order    its place in lists; the smallest is asked first whether a file is its own
 * @param table    what becomes of what it says
 */
public record AnnotationFormat(String code, String name, String hint, List<String> endings, boolean worldIds, int order, List<Line> table) {

    /** What the format says, and what becomes of it here. */
    public record Line(String theirs, String ours) {
    }

    public AnnotationFormat {
        endings = List.copyOf(endings);
        table = List.copyOf(table);
    }
}
