package org.apostil.export.pdf;

import org.apostil.export.Discussion;
import org.apostil.export.Phrases;

/** What was discussed, and what came of it. */
final class DiscussionSection {

    private final Part part;
    private final Xhtml out;

    private DiscussionSection(Part part, Xhtml out) {
        this.part = part;
        this.out = out;
    }

    static void write(Part part, Xhtml out) {
        out.open("div", "class", "section follows", "id", part.id("discussions")).element(part.heading(), "Discussions");
        if (part.source().discussions().isEmpty()) {
            out.element("p", "Nothing was discussed.", "class", "lead");
        }
        DiscussionSection section = new DiscussionSection(part, out);
        for (int i = 0; i < part.source().discussions().size(); i++) {
            section.write(part.source().discussions().get(i), i);
        }
        out.close();
    }

    private void write(Discussion discussion, int index) {
        out.open("div", "class", "note discussion").open("p", "class", "head", "id", part.thread(index).anchor());
        out.element("span", part.thread(index).label(), "class", "number").element("span", "Discussion", "class", "kind").text(" ");
        out.element("span", discussion.resolution() == null ? "Open" : "Resolved", "class", "state").close();
        writeSubject(discussion, index);
        for (Discussion.Post post : discussion.posts()) {
            out.element("p", Phrases.known(post.author()) + ", " + Phrases.moment(post.at()), "class", "byline");
            out.element("p", post.text() == null ? "" : post.text(), "class", "post");
        }
        writeOutcome(discussion.resolution());
        out.close();
    }

    private void writeSubject(Discussion discussion, int index) {
        out.open("p", "class", "subject");
        if (discussion.note() != null) {
            NoteBlock.link(out.text("On "), "note " + discussion.note().label(), discussion.note().anchor(), "Go to note " + discussion.note().label());
        } else {
            String label = part.thread(index).label();
            out.text("On the passage: ").spoken(discussion.passage().exact(), part.language(), "quotation");
            out.text("  ").element("a", "↑ text", "href", "#ref-" + label.replace('.', '-'), "title", "Back to [" + label + "] in the text", "class", "back");
        }
        out.close();
    }

    private void writeOutcome(Discussion.Resolution resolution) {
        out.open("p", "class", "outcome");
        if (resolution == null) {
            out.element("strong", "Open").text(": no outcome yet.");
        } else {
            out.element("strong", "Outcome").text(": " + (Phrases.isBlank(resolution.outcome()) ? "not written down." : resolution.outcome()));
            out.text(" (Resolved by %s, %s)".formatted(Phrases.known(resolution.by()), Phrases.moment(resolution.at())));
        }
        out.close();
    }
}
