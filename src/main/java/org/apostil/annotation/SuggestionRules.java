package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.annotation.Piece.Fit;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Membership;
import org.apostil.identity.Memberships;
import org.apostil.identity.Permission;

/** Who suggests, who decides, and where a piece stands. Whether an acceptance can be made as an edit, {@code review} says. */
@ApplicationScoped
class SuggestionRules {

    @Inject
    private Access access;

    @Inject
    private Memberships members;

    /** Why that person cannot suggest a change to {@code annotation}; empty where they can. */
    Optional<String> whyNot(Annotation annotation, Actor actor) {
        if (annotation.authorId().equals(actor.id())) {
            return Optional.of("You wrote this: edit it instead.");
        }
        if (!access.permits(Permission.DISCUSS, annotation.projectId())) {
            return Optional.of("To suggest a change in this project one must be %s.".formatted(Permission.DISCUSS.holders()));
        }
        return isSettled(annotation) ? Optional.of("It is %s, so nothing is suggested to it any more.".formatted(annotation.state().inSentence())) : Optional.empty();
    }

    /** Whether that person accepts and rejects what is suggested to {@code annotation}: its author, or a lead in the place of one who is gone. */
    boolean mayDecide(Annotation annotation, Actor actor) {
        return !isSettled(annotation) && decides(annotation.projectId(), annotation.authorId(), actor);
    }

    /** Whether that person decides on what is suggested to an annotation of {@code author} that is not settled. */
    boolean decides(UUID project, UUID author, Actor actor) {
        return author.equals(actor.id()) ? access.permits(Permission.ANNOTATE, project)
            : access.permits(Permission.LEAD_PROJECT, project) && !annotates(project, author);
    }

    /** Whether that person, a lead, acts for an author who no longer annotates in the project. */
    boolean standsIn(Annotation annotation, Actor actor) {
        return !annotation.authorId().equals(actor.id()) && decides(annotation.projectId(), annotation.authorId(), actor);
    }

    /** All who decide on what is suggested to {@code annotation}. */
    Set<UUID> deciding(Annotation annotation) {
        if (annotates(annotation.projectId(), annotation.authorId())) {
            return Set.of(annotation.authorId());
        }
        return members.in(annotation.projectId()).stream().filter(member -> Permission.LEAD_PROJECT.isGrantedTo(member.role()))
            .map(Membership::userId).collect(Collectors.toSet());
    }

    private boolean annotates(UUID project, UUID person) {
        return members.find(project, person).map(Membership::role).filter(Permission.ANNOTATE::isGrantedTo).isPresent();
    }

    static boolean isSettled(Annotation annotation) {
        return annotation.state().isOut();
    }

    /** Both only ever count up, so that their sum is another one after any change of either. */
    static long version(Suggestion suggestion, Annotation annotation) {
        return suggestion.version() + annotation.version();
    }

    /** The decision on a piece that counts. */
    static Optional<SuggestionDecision> latest(List<SuggestionDecision> standing, int number) {
        return standing.stream().filter(each -> each.number() == number).reduce((earlier, later) -> later);
    }

    /** Where a piece stands. */
    static Standing standing(Suggestion suggestion, Optional<SuggestionDecision> decision, Fit fit) {
        if (decision.isPresent()) {
            return decision.get().isAccepted() ? Standing.ACCEPTED : Standing.REJECTED;
        }
        if (suggestion.isWithdrawn()) {
            return Standing.WITHDRAWN;
        }
        return switch (fit) {
            case APPLIES -> Standing.OPEN;
            case CHANGED -> Standing.CHANGED;
            case SO_ALREADY -> Standing.SO_ALREADY;
        };
    }
}
