package org.apostil.ingest.html;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Takes HTML apart as browsers do (the HTML standard, 13.2). */
public final class Html {

    /** Deeper than anybody nests a page; what is nested more deeply stands beside each other from there on. */
    private static final int DEEPEST = 200;

    private Html() {
    }

    /** The page. */
    public static Document page(String html) {
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    }
}
