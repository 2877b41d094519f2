package org.apostil.annotation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.annotation.AnnotationContent.MarkedSpan;
import org.apostil.annotation.AnnotationView.AboutRef;
import org.apostil.annotation.AnnotationView.ClaimRef;
import org.apostil.annotation.AnnotationView.SpeakerRef;
import org.apostil.claim.Claim;
import org.apostil.speaker.Speaker;

/** What an annotation says now, as the content that an editor starts from. */
public final class Contents {

    private Contents() {
    }

    /** The content of a revision; {@code claims} holds the claim that it states, {@code meant} who is meant by each speaker of its chain. */
    static AnnotationContent of(AnnotationKind kind, AnnotationRevision revision, Map<UUID, Claim> claims, Map<UUID, Speaker> meant) {
        List<MarkedSpan> spans = revision.spans().stream()
            .map(s -> new MarkedSpan(s.role(), s.span().span().start(), s.span().span().end(), s.span().span().exact())).toList();
        return new AnnotationContent(kind, spans, revision.mode().orElse(null), revision.claimId().map(claims::get).map(Claim::proposition).orElse(null),
            revision.speakers().stream().map(id -> meant.get(id).id()).toList(),
            revision.reliability().map(Grade::value).orElse(null), revision.reliability().map(Grade::reason).orElse(null),
            revision.credibility().map(Grade::value).orElse(null), revision.credibility().map(Grade::reason).orElse(null),
            revision.independentOrigin().orElse(null), revision.aboutId().orElse(null), revision.note().orElse(null), revision.confirmedById().orElse(null));
    }

    /** The content of {@code view}. */
    public static AnnotationContent of(AnnotationView view) {
        List<MarkedSpan> spans = view.spans().stream()
            .map(s -> new MarkedSpan(s.role(), s.span().start(), s.span().end(), s.span().exact())).toList();
        return new AnnotationContent(view.kind(), spans, view.mode().orElse(null), view.claim().map(ClaimRef::proposition).orElse(null),
            view.speakers().stream().map(SpeakerRef::id).toList(),
            view.reliability().map(Grade::value).orElse(null), view.reliability().map(Grade::reason).orElse(null),
            view.credibility().map(Grade::value).orElse(null), view.credibility().map(Grade::reason).orElse(null),
            view.independentOrigin().orElse(null), view.about().map(AboutRef::id).orElse(null), view.note().orElse(null), view.confirmedBy().orElse(null));
    }
}
