package org.apostil.annotation;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether what a credibility note names as another origin is one. Annotations ask it before grade 1 is given; who knows where
 * statements come from answers.
 */
public interface Confirming {

    /** A statement that confirms another, in words. */
    record Candidate(UUID id, String words) implements Serializable {
    }

    /** Why a statement does not confirm another of the project, as a sentence; empty where it does. */
    Optional<String> whyNot(UUID projectId, UUID graded, UUID confirming);

    /** Why an origin that is named in words confirms no statement of the project; empty where nothing speaks against it. */
    Optional<String> whyNot(UUID projectId, UUID graded, String named);

    /** The statements that confirm one, of those that whoever asks sees, whose words hold {@code typed}; a dozen at most. */
    List<Candidate> candidates(UUID projectId, UUID graded, String typed);

    /** A statement in words, for those who read the note: who says it, where and when. */
    String words(UUID projectId, UUID statement);
}
