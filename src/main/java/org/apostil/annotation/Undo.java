package org.apostil.annotation;

import java.util.Optional;
import java.util.UUID;
import org.apostil.discussion.Discussion;
import org.apostil.review.Doing;

/**
 * What a person could take back and do again in a project, across its documents and their sessions.
 *
 * @param seen the number of their last deed there; to be named with a taking back or doing again, so that a second press,
 *             or one in another window, does not reach further than was meant
 * @param undo what would be taken back next
 * @param redo what would be done again next
 */
public record Undo(long seen, Optional<Item> undo, Optional<Item> redo) {

    /**
     * One deed.
     *
     * @param what       what it was done to: the annotation's number, or the words that a discussion is on
     * @param source     the document that it was done in
     * @param card       the annotation or the discussion that shows it
     */
    public record Item(Doing doing, String what, UUID source, UUID sourceVersion, String title, UUID card) {

        /** What was done, such as <em>approve 12</em>. */
        public String verb() {
            return doing.verb(what);
        }

        /** The same as a thing, such as <em>approval of 12</em>. */
        public String noun() {
            return doing.noun(what);
        }
    }

    /**
     * What came of taking back or doing again.
     *
     * @param item       what it was
     * @param annotation how the annotation is now, where it concerned one
     * @param discussion how the discussion is now, where it concerned one
     * @param next       what could be taken back and done again next
     */
    public record Outcome(Item item, Optional<AnnotationView> annotation, Optional<Discussion> discussion, Undo next) {
    }
}
