package org.apostil.interchange;

import java.util.List;
import java.util.UUID;
import org.apostil.annotation.AnnotationContent;

/**
 * An annotation to be.
 *
 * @param content what it says, without its speakers
 * @param chain   its speakers, the outermost first
 * @param about   the original id of what it grades; null where it grades nothing, or what is here
 * @param remarks what is to be said of how it was taken
 */
record Draft(Candidate of, AnnotationContent content, List<Named> chain, String about, List<String> remarks) {

    /** All that it says, by those speakers. */
    AnnotationContent content(List<UUID> speakers) {
        return new AnnotationContent(content.kind(), content.spans(), content.mode(), content.proposition(), speakers, content.reliability(), content.reliabilityReason(),
            content.credibility(), content.credibilityReason(), content.independentOrigin(), content.about(), content.note());
    }

    /** The same, told by others before. */
    Draft toldBy(List<Named> outer) {
        return new Draft(of, content, outer, about, remarks);
    }
}
