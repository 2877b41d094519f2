package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.apostil.identity.Actor;
import org.apostil.source.SourceService;
import org.apostil.source.VersionService;

/**
 * Tells of what is written on a text that is not the newest of its source, so that it is carried over like what stood
 * there before: a desk may have been open when the newer one came, and nothing typed is lost by it.
 */
@ApplicationScoped
class EarlierText {

    @Inject
    private VersionService versions;

    @Inject
    private SourceService sources;

    @Inject
    private Event<WrittenOnEarlierText> written;

    /** Lets no newer text come until the end of the transaction. To be called before an annotation is held. */
    void hold(UUID sourceVersionId) {
        versions.hold(sourceVersionId);
    }

    /** That an annotation on that text was written, or says something else. */
    void tell(Annotation annotation, Actor actor) {
        if (sources.isSuperseded(annotation.sourceVersionId())) {
            written.fire(new WrittenOnEarlierText(annotation.id(), actor));
        }
    }
}
