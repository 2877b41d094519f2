package org.apostil.annotation.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.AnnotationView.Person;
import org.apostil.annotation.Pass;

/**
 * Your first pass of a source.
 *
 * @param wanted      whether the project has a blind first pass
 * @param blind       whether you see nothing of others on this source now
 * @param submittedAt when you submitted it; null while you have not
 * @param annotations your annotations that make it up, or would if you submitted it now
 * @param remaining   your drafts that cannot be submitted now, and why
 * @param people      who submitted theirs; empty while you have not
 */
public record PassJson(boolean wanted, boolean blind, Instant submittedAt, List<Item> annotations, List<Item> remaining, List<Submitted> people) {

    /** An annotation by its number, with what it quotes; {@code why} it cannot be submitted, null where it can. */
    public record Item(UUID id, int number, String quotation, String why) {

        private static Item of(AnnotationView view, String why) {
            return new Item(view.id(), view.number(), view.quotation(), why);
        }
    }

    /** Somebody who submitted theirs; one whose pass was empty is no analyst of the source. */
    public record Submitted(Person person, boolean analyst) {
    }

    static PassJson of(Pass pass) {
        return new PassJson(pass.wanted(), pass.blind(), pass.submittedAt().orElse(null), pass.ready().stream().map(view -> Item.of(view, null)).toList(),
            pass.remaining().stream().map(one -> Item.of(one.annotation(), one.why())).toList(),
            pass.people().stream().map(one -> new Submitted(one.person(), one.analyst())).toList());
    }
}
