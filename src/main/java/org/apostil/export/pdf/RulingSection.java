package org.apostil.export.pdf;

import org.apostil.export.Phrases;
import org.apostil.export.Ruling;

/** What was ruled where analysts differed, and who dissents: printed where whoever exports the report wants it. */
final class RulingSection {

    private RulingSection() {
    }

    static void write(Part part, Xhtml out) {
        out.open("div", "class", "section follows", "id", part.id("rulings")).element(part.heading(), "Rulings and dissent");
        out.element("p", "Analysts read the source without seeing each other's work. Where they differed, somebody who took no part ruled; "
            + "who holds otherwise stands below the ruling.", "class", "lead");
        if (part.source().rulings().isEmpty()) {
            out.element("p", "Nothing was ruled on.", "class", "lead");
        }
        part.source().rulings().forEach(ruling -> write(ruling, part.language(), out));
        out.close();
    }

    private static void write(Ruling ruling, String language, Xhtml out) {
        out.open("div", "class", "note discussion").open("p", "class", "head");
        out.element("span", ruling.way(), "class", "kind bare").text(" ");
        out.element("span", ruling.statements().isEmpty() ? "No dissent" : "Dissent", "class", "state").close();
        out.open("p", "class", "subject").text("On the passage: ").spoken(ruling.quotation(), language, "quotation");
        if (ruling.note() != null) {
            NoteBlock.link(out.text("  "), "note " + ruling.note().label(), ruling.note().anchor(), "Go to note " + ruling.note().label());
        }
        out.close();
        out.element("p", Phrases.known(ruling.adjudicator()) + ", " + Phrases.moment(ruling.at()), "class", "byline");
        out.element("p", ruling.reason(), "class", "post");
        for (Ruling.Statement statement : ruling.statements()) {
            out.element("p", Phrases.known(statement.by()) + " dissents, " + Phrases.moment(statement.at()), "class", "byline");
            out.element("p", statement.words(), "class", "post");
        }
        out.close();
    }
}
