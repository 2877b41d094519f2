package org.apostil.browser;

import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.HomePage;

/** A source that one test class has to itself, in the project that all share. */
final class TextOfOurOwn {
    static final String FIRST = "A ferry left the harbour at noon.";
    static final String SECOND = "“It was late,” the harbour master said, “and it was full.”";
    static final String THIRD = "Nobody 🕊 counted the passengers, two sailors told the newspaper.";

    private TextOfOurOwn() {
    }

    /** Adds it through the screen and opens it on the desk; the title stands in the text too, for no text is added twice unasked. */
    static DeskPage addedBy(HomePage home, String title) {
        return home.openProject(Article.PROJECT).addSource().describe(title, "Written for this test")
                .paste(String.join("\n", FIRST, SECOND, THIRD, "Written for: " + title)).add();
    }
}
