package org.apostil.export.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.Discussion;
import org.apostil.export.Inclusion;
import org.apostil.export.NoteRef;
import org.apostil.export.ThreadRef;

/**
 * One source within a report: what its sections, discussions and links are called, so that of several sources no two bear
 * one name.
 *
 * @param number   from 1; 0 where the report has but one
 * @param threads  the places of the discussions on each note, from 0
 * @param included what the report shows beside notes
 */
record Part(AnnotatedSource source, int number, Map<NoteRef, List<Integer>> threads, Inclusion included) {

    static List<Part> of(AnnotatedReport report) {
        List<Part> parts = new ArrayList<>();
        for (AnnotatedSource source : report.sources()) {
            parts.add(new Part(source, report.sources().size() == 1 ? 0 : parts.size() + 1, threads(source), report.head().inclusion()));
        }
        return parts;
    }

    private static Map<NoteRef, List<Integer>> threads(AnnotatedSource source) {
        Map<NoteRef, List<Integer>> threads = new HashMap<>();
        for (int i = 0; i < source.discussions().size(); i++) {
            Discussion discussion = source.discussions().get(i);
            if (discussion.note() != null) {
                threads.computeIfAbsent(discussion.note(), note -> new ArrayList<>()).add(i);
            }
        }
        return threads;
    }

    /** The id of a section or of something in it: {@code notes}, {@code notes-2} of several sources. */
    String id(String name) {
        return number == 0 ? name : name + "-" + number;
    }

    /** The name of the discussion at {@code index}, from 0. */
    ThreadRef thread(int index) {
        return new ThreadRef(number, index + 1);
    }

    /** The element of the headings of its lesser sections: one below its title where there are several sources. */
    String heading() {
        return number == 0 ? "h2" : "h3";
    }

    /** BCP 47 tag of what is quoted from it, or null. */
    String language() {
        return Words.languageTag(source.provenance().language());
    }
}
