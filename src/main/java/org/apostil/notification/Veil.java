package org.apostil.notification;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Asked before a person is shown or mailed something, whenever that is: a blind first pass hides colleagues' annotations
 * until the person's own are submitted. A feature that hides things implements it.
 */
public interface Veil {

    /** The ids of those that the recipient may not know of at this moment. They show once they may. */
    Set<UUID> hidden(UUID recipient, Collection<Notification> told);
}
