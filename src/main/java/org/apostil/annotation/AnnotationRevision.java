package org.apostil.annotation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apostil.platform.Identified;
import org.apostil.platform.Text;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;

/** What an annotation says, at one time, by one person. Never changed: an edit is a revision of its own. */
@Entity
@Immutable
@Table(name = "annotation_revision")
class AnnotationRevision extends Identified {

    @Column(name = "annotation_id")
    private UUID annotationId;

    @Column(name = "project_id")
    private UUID projectId;

    private int number;

    @Column(name = "editor_id")
    private UUID editorId;

    @Column(name = "contributor_id")
    private UUID contributorId;

    private Instant at;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "annotation_span", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "ordinal")
    private List<AnnotationSpan> spans;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "annotation_speaker", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "hop")
    @Column(name = "speaker_id")
    private List<UUID> speakers;

    /** Places of the chain in which another speaker is meant than the one who is named there. */
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "annotation_speaker_moved", joinColumns = @JoinColumn(name = "revision_id"))
    @MapKeyColumn(name = "hop")
    @Column(name = "speaker_id")
    private Map<Integer, UUID> moved = Map.of();

    @Enumerated(EnumType.STRING)
    private Mode mode;

    @Column(name = "claim_id")
    private UUID claimId;

    @Enumerated(EnumType.STRING)
    private Reliability reliability;

    @Column(name = "reliability_reason")
    private String reliabilityReason;

    @Enumerated(EnumType.STRING)
    private Credibility credibility;

    @Column(name = "credibility_reason")
    private String credibilityReason;

    @Column(name = "independent_origin")
    private String independentOrigin;

    @Column(name = "about_id")
    private UUID aboutId;

    private String note;

    @Column(name = "confirmed_by_id")
    private UUID confirmedById;

    protected AnnotationRevision() {
    }

    /**
     * The current revision of {@code annotation}, saying {@code content}, which was checked.
     *
     * @param contributorId whose suggestion it takes up; null for an edit of one's own
     */
    AnnotationRevision(Annotation annotation, AnnotationContent content, List<AnnotationSpan> spans, UUID claimId, UUID editorId, UUID contributorId, Instant at) {
        this.annotationId = annotation.id();
        this.projectId = annotation.projectId();
        this.number = annotation.revision();
        this.editorId = editorId;
        this.contributorId = contributorId;
        this.at = at;
        this.spans = List.copyOf(spans);
        this.speakers = content.speakers();
        this.mode = content.mode();
        this.claimId = claimId;
        this.reliability = content.reliability();
        this.reliabilityReason = Text.orNull(content.reliabilityReason());
        this.credibility = content.credibility();
        this.credibilityReason = Text.orNull(content.credibilityReason());
        this.independentOrigin = Text.orNull(content.independentOrigin());
        this.aboutId = content.about();
        this.note = Text.orNull(content.note());
        this.confirmedById = content.confirmedBy();
    }

    /** The current revision of {@code annotation}, saying again, to the letter, what an earlier one said. */
    AnnotationRevision(Annotation annotation, AnnotationRevision earlier, UUID editorId, Instant at) {
        this.annotationId = annotation.id();
        this.projectId = annotation.projectId();
        this.number = annotation.revision();
        this.editorId = editorId;
        this.contributorId = earlier.contributorId;
        this.at = at;
        this.spans = List.copyOf(earlier.spans);
        this.speakers = List.copyOf(earlier.speakers());
        this.mode = earlier.mode;
        this.claimId = earlier.claimId;
        this.reliability = earlier.reliability;
        this.reliabilityReason = earlier.reliabilityReason;
        this.credibility = earlier.credibility;
        this.credibilityReason = earlier.credibilityReason;
        this.independentOrigin = earlier.independentOrigin;
        this.aboutId = earlier.aboutId;
        this.note = earlier.note;
        this.confirmedById = earlier.confirmedById;
    }

    UUID annotationId() {
        return annotationId;
    }

    int number() {
        return number;
    }

    UUID editorId() {
        return editorId;
    }

    Instant at() {
        return at;
    }

    List<AnnotationSpan> spans() {
        return spans;
    }

    /** Where its content begins, in code points. */
    int start() {
        return AnnotationSpan.start(spans);
    }

    /** Whom the places of the attribution chain mean, outermost teller first; merges of speakers are not looked through. */
    List<UUID> speakers() {
        return moved.isEmpty() ? speakers : IntStream.range(0, speakers.size()).mapToObj(hop -> moved.getOrDefault(hop, speakers.get(hop))).toList();
    }

    Optional<Mode> mode() {
        return Optional.ofNullable(mode);
    }

    Optional<UUID> claimId() {
        return Optional.ofNullable(claimId);
    }

    Optional<Grade<Reliability>> reliability() {
        return Optional.ofNullable(reliability).map(value -> new Grade<>(value, reliabilityReason));
    }

    Optional<Grade<Credibility>> credibility() {
        return Optional.ofNullable(credibility).map(value -> new Grade<>(value, credibilityReason));
    }

    Optional<String> independentOrigin() {
        return Optional.ofNullable(independentOrigin);
    }

    Optional<UUID> confirmedById() {
        return Optional.ofNullable(confirmedById);
    }

    Optional<UUID> aboutId() {
        return Optional.ofNullable(aboutId);
    }

    Optional<String> note() {
        return Optional.ofNullable(note);
    }
}
