package org.apostil.annotation;

import java.util.List;
import org.apostil.annotation.AnnotationContent.MarkedSpan;
import org.apostil.annotation.AnnotationView.AboutRef;
import org.apostil.annotation.AnnotationView.ClaimRef;
import org.apostil.annotation.AnnotationView.SpeakerRef;

/** What an annotation says now, as the content that an editor starts from. */
public final class Contents {

    private Contents() {
    }

    /** The content of {@code view}. */
    public static AnnotationContent of(AnnotationView view) {
        List<MarkedSpan> spans = view.spans().stream()
            .map(s -> new MarkedSpan(s.role(), s.span().start(), s.span().end(), s.span().exact())).toList();
        return new AnnotationContent(view.kind(), spans, view.mode().orElse(null), view.claim().map(ClaimRef::proposition).orElse(null),
            view.speakers().stream().map(SpeakerRef::id).toList(),
            view.reliability().map(Grade::value).orElse(null), view.reliability().map(Grade::reason).orElse(null),
            view.credibility().map(Grade::value).orElse(null), view.credibility().map(Grade::reason).orElse(null),
            view.independentOrigin().orElse(null), view.about().map(AboutRef::id).orElse(null), view.note().orElse(null));
    }
}
