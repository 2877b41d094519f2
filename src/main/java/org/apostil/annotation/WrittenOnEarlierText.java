package org.apostil.annotation;

import java.util.UUID;
import org.apostil.identity.Actor;

/** Somebody wrote or changed an annotation on a text that is not the newest of its source. It is told within the transaction. */
public record WrittenOnEarlierText(UUID annotation, Actor actor) {
}
