package org.apostil.browser.pages;

import org.apostil.browser.Browser;

/** The form of a comment. */
public final class CommentForm extends AnnotationForm {
    CommentForm(Browser browser) {
        super(browser);
    }
}
