package org.apostil.annotation.api;

import java.util.UUID;
import org.apostil.annotation.Undo;
import org.apostil.annotation.Undo.Item;
import org.apostil.discussion.DiscussionJson;
import org.apostil.platform.api.EntityTags;

/**
 * What whoever asks could take back and do again; null where there is nothing.
 *
 * @param etag to be sent as {@code If-Match} with a taking back or doing again
 */
public record UndoJson(String etag, ItemJson undo, ItemJson redo) {

    /**
     * A deed.
     *
     * @param code   what was done, such as {@code approve}
     * @param words  the same with what it was done to, such as <em>approve 12</em>
     * @param source the document that it was done in, with its title
     * @param card   the annotation, or the discussion on a passage, that shows it
     */
    public record ItemJson(String code, String words, UUID source, UUID sourceVersion, String title, UUID card) {
    }

    /**
     * What was taken back or done again.
     *
     * @param deed       the deed
     * @param said       what to tell the person, such as <em>approval of 12</em>
     * @param annotation how the annotation is now; null where it concerned none
     * @param thread     how the discussion is now; null where it concerned none
     * @param next       what could be taken back and done again next
     */
    public record OutcomeJson(ItemJson deed, String said, AnnotationJson annotation, DiscussionJson thread, UndoJson next) {
    }

    /** The JSON of what could be done. */
    public static UndoJson of(Undo undo) {
        return new UndoJson(EntityTags.of(undo.seen()), undo.undo().map(UndoJson::item).orElse(null), undo.redo().map(UndoJson::item).orElse(null));
    }

    /** The JSON of what was done. */
    public static OutcomeJson of(Undo.Outcome outcome) {
        return new OutcomeJson(item(outcome.item()), outcome.item().noun(), outcome.annotation().map(AnnotationJson::of).orElse(null),
            outcome.discussion().map(DiscussionJson::of).orElse(null), of(outcome.next()));
    }

    private static ItemJson item(Item item) {
        return new ItemJson(item.doing().code(), item.verb(), item.source(), item.sourceVersion(), item.title(), item.card());
    }
}
