package org.apostil.export.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.Discussion;
import org.apostil.export.Fact;
import org.apostil.export.Note;
import org.apostil.export.NoteRef;
import org.apostil.export.Passage;
import org.apostil.export.Phrases;
import org.apostil.export.ThreadRef;

/** Every annotation and every discussion in full; each leads back to its place in the text. */
final class Notes {

    private final AnnotatedSource source;
    private final int place;
    private final Html out;
    private final Map<NoteRef, List<ThreadRef>> threads = new HashMap<>();

    private Notes(AnnotatedSource source, int place, Html out) {
        this.source = source;
        this.place = place;
        this.out = out;
        for (int i = 0; i < source.discussions().size(); i++) {
            threads.computeIfAbsent(source.discussions().get(i).note(), note -> new ArrayList<>()).add(new ThreadRef(place, i + 1));
        }
    }

    static void write(AnnotatedSource source, int place, Html out) throws IOException {
        Notes notes = new Notes(source, place, out);
        String heading = "notes-" + place + "-heading";
        out.open("section", "class", "notes", "id", "notes-" + place, "role", "doc-endnotes", "aria-labelledby", heading, "tabindex", "0");
        out.element("h3", "Notes", "id", heading);
        if (source.notes().isEmpty()) {
            out.element("p", "No annotation was made.");
        }
        for (Note note : source.notes()) {
            notes.write(note);
        }
        if (!source.discussions().isEmpty()) {
            out.element("h3", "Discussions");
        }
        for (int i = 0; i < source.discussions().size(); i++) {
            notes.write(source.discussions().get(i), new ThreadRef(place, i + 1));
        }
        out.close();
    }

    private void write(Note note) throws IOException {
        out.open("article", "class", "note " + note.kind().code(), "id", note.ref().anchor());
        out.open("h4").element("span", note.ref().label(), "class", "number").text(" " + note.kind().words() + " ")
            .element("span", note.state().words(), "class", "state " + note.state().code()).close();
        for (int i = 0; i < note.passages().size(); i++) {
            Passage passage = note.passages().get(i);
            String role = note.kind() == AnnotationKind.CLAIM ? passage.role().words() : "Passage";
            quotation(role + (note.passages().size() == 1 ? "" : " " + note.label(i)), passage.span().exact(), note.label(i));
        }
        Parts.facts(Fact.of(note, source), out);
        for (ThreadRef thread : threads.getOrDefault(note.ref(), List.of())) {
            out.open("p", "class", "said").element("a", "Discussion " + thread.label(), "href", "#" + thread.anchor()).close();
        }
        out.close();
    }

    private void quotation(String name, String words, String label) throws IOException {
        out.open("p", "class", "said").text(name + " ").element("a", "in the text", "href", "#ref-" + label.replace('.', '-'), "role", "doc-backlink",
            "aria-label", "In the text: " + label).close();
        out.element("blockquote", words, "lang", ReportPage.language(source), "dir", "auto");
    }

    private void write(Discussion discussion, ThreadRef thread) throws IOException {
        out.open("article", "class", "note discussion", "id", thread.anchor());
        out.open("h4").element("span", thread.label(), "class", "number").text(" Discussion ")
            .element("span", discussion.resolution() == null ? "Open" : "Resolved", "class", "state").close();
        if (discussion.note() == null) {
            quotation("Passage", discussion.passage().exact(), thread.label());
        } else {
            out.open("p", "class", "said").text("On note ");
            Parts.link(discussion.note(), out);
            out.close();
        }
        out.open("ol", "class", "thread");
        for (Discussion.Post post : discussion.posts()) {
            said(Phrases.known(post.author()) + ", " + Phrases.moment(post.at()), post.text());
        }
        if (discussion.resolution() != null) {
            said("Resolved by %s, %s".formatted(Phrases.known(discussion.resolution().by()), Phrases.moment(discussion.resolution().at())),
                Phrases.isBlank(discussion.resolution().outcome()) ? "No outcome was written down." : discussion.resolution().outcome());
        }
        out.close().close();
    }

    private void said(String by, String words) throws IOException {
        out.open("li").element("p", by, "class", "said").element("p", words, "class", "post", "dir", "auto").close();
    }
}
