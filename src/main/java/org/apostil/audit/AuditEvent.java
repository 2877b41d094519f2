package org.apostil.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apostil.platform.listing.Asked;
import org.apostil.platform.listing.Listing;

/**
 * One thing that somebody did. The database adds the place in the chain, the time and the hashes.
 *
 * @param action      what was done, in the past tense, such as {@code annotation.submitted}
 * @param actorId     who did it; null where nobody was signed in
 * @param projectId   the project; null for what concerns the installation
 * @param subjectType what it was done to, such as {@code annotation}
 * @param before      the fields as they were; empty where there was nothing
 * @param after       the fields as they are
 * @param reason      why, in the actor's words; may be null
 */
public record AuditEvent(String action, UUID actorId, UUID projectId, String subjectType, UUID subjectId,
                         Map<String, ?> before, Map<String, ?> after, String reason) {

    /** Something that came to be. */
    public static AuditEvent created(String action, UUID actorId, UUID projectId, String subjectType, UUID subjectId,
                                     Map<String, ?> after) {
        return new AuditEvent(action, actorId, projectId, subjectType, subjectId, Map.of(), after, null);
    }

    /** That somebody takes a list of a project out of the house as a file, and what they asked for. */
    public static AuditEvent exported(UUID actorId, UUID projectId, Listing<?> list, Asked asked, String format) {
        Map<String, Object> what = new HashMap<>(asked.filters());
        what.put("list", list.name());
        what.put("format", format);
        return created("list.exported", actorId, projectId, "project", projectId, what);
    }
}
