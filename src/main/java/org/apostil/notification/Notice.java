package org.apostil.notification;

import java.util.Objects;
import java.util.UUID;
import org.apostil.platform.Text;

/**
 * What somebody shall be told. Who did it is whoever is signed in.
 *
 * <p>{@snippet :
 * notifications.tell(new Notice(author, project, Reason.DECIDED, "annotation", annotation, source,
 *     "requested changes to your claim", "Title of the source", "Where did she say so?"));
 * }
 *
 * @param subjectType {@code annotation} or {@code thread}, whose card is opened; {@code ruling}, beside which the passes are compared; {@code report} or {@code claim}, whose page is opened; another where there is no card
 * @param sourceId    the source on whose desk it is; null where it is on none, and the project is opened
 * @param did         what was done, as it follows the name of whoever did it; goes out by mail, so without words of a text or colleague
 * @param place       where, such as the title of the source; goes out by mail
 * @param excerpt     what was written, shown in the application alone; may be null
 */
public record Notice(UUID recipientId, UUID projectId, Reason reason, String subjectType, UUID subjectId, UUID sourceId,
                     String did, String place, String excerpt) {

    private static final int LONGEST = 400;

    public Notice {
        Objects.requireNonNull(recipientId, "Somebody is told.");
        Objects.requireNonNull(projectId, "It happened in a project.");
        excerpt = excerpt == null ? null : Text.shortened(excerpt, LONGEST);
    }
}
