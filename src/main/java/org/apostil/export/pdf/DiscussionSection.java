package org.apostil.export.pdf;

import java.util.List;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.Discussion;

/** What was discussed, and what came of it. */
final class DiscussionSection {

    private DiscussionSection() {
    }

    static void write(AnnotatedSource source, Xhtml out) {
        out.open("div", "class", "section", "id", "discussions").element("h2", "Discussions");
        List<Discussion> discussions = source.discussions();
        if (discussions.isEmpty()) {
            out.element("p", "Nothing was discussed.");
        }
        for (int i = 0; i < discussions.size(); i++) {
            write(discussions.get(i), i + 1, Words.languageTag(source.provenance().language()), out);
        }
        out.close();
    }

    private static void write(Discussion discussion, int number, String language, Xhtml out) {
        out.open("div", "class", "note discussion").open("h3", "id", "discussion-" + number);
        out.element("span", "D" + number, "class", "number").element("span", "Discussion", "class", "kind").text(" ");
        out.element("span", discussion.resolution() == null ? "Open" : "Resolved", "class", "state").close();
        writeSubject(discussion, number, language, out);
        for (Discussion.Post post : discussion.posts()) {
            out.element("p", Words.known(post.author()) + ", " + Words.moment(post.at()), "class", "byline");
            out.element("p", post.text() == null ? "" : post.text(), "class", "post");
        }
        writeOutcome(discussion.resolution(), out);
        out.close();
    }

    private static void writeSubject(Discussion discussion, int number, String language, Xhtml out) {
        out.open("p", "class", "subject");
        if (discussion.note() != null) {
            out.text("On ").element("a", "note " + discussion.note().label(), "href", "#" + discussion.note().anchor(),
                "title", "Go to note " + discussion.note().label());
        } else {
            out.text("On the passage: ").element("span", discussion.passage().exact(), "class", "quotation",
                "lang", language);
            out.text("  ").element("a", "in the text", "href", "#ref-D" + number, "title", "Back to [D" + number + "] in the text",
                "class", "back");
        }
        out.close();
    }

    private static void writeOutcome(Discussion.Resolution resolution, Xhtml out) {
        out.open("p", "class", "outcome");
        if (resolution == null) {
            out.element("strong", "Open").text(": no outcome yet.");
        } else {
            out.element("strong", "Outcome").text(": " + (Words.isBlank(resolution.outcome()) ? "not written down." : resolution.outcome()));
            out.text(" (Resolved by %s, %s)".formatted(Words.known(resolution.by()), Words.moment(resolution.at())));
        }
        out.close();
    }
}
