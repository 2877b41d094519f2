package org.apostil.notification;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Asked when a person is shown what they are told, so that they know one thing from another. A feature whose things notices
 * tell of implements it. Mail does without: what was written stays in the application.
 */
public interface Naming {

    /** What the subjects of these notices say at this moment, by subject; nothing for those that are of another feature. */
    Map<UUID, String> names(Collection<Notification> told);
}
