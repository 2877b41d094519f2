package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Memberships;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.listing.Asked;
import org.apostil.platform.listing.Choice;
import org.apostil.platform.listing.Count;
import org.apostil.platform.listing.Page;
import org.apostil.platform.listing.ProjectList;
import org.apostil.platform.listing.Slice;

/**
 * The list of a project's annotations, {@link AnnotationRow#LISTING}. What a blind first pass keeps back from whoever asks is
 * neither among its rows nor in its counts.
 */
@ApplicationScoped
@Transactional
public class AnnotationListService implements ProjectList<AnnotationRow> {

    @Inject
    private AnnotationListRepository annotations;

    @Inject
    private Visibility visibility;

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Override
    public Page<AnnotationRow> page(UUID projectId, Asked asked, Slice slice) {
        return annotations.page(projectId, seeing(projectId), asked, slice);
    }

    @Override
    public Count count(UUID projectId, Asked asked) {
        return annotations.count(projectId, seeing(projectId), asked);
    }

    /** The members of the project, as authors to choose from. */
    public List<Choice> authors(UUID projectId) {
        access.require(Permission.READ, projectId);
        List<UUID> members = memberships.in(projectId).stream().map(member -> member.userId()).toList();
        return people.names(members).entrySet().stream().map(person -> new Choice(person.getKey().toString(), person.getValue())).sorted(Comparator.comparing(Choice::label)).toList();
    }

    @Override
    public void export(UUID projectId, Asked asked, String format) {
        audit.append(AuditEvent.exported(access.require(Permission.EXPORT, projectId).id(), projectId, AnnotationRow.LISTING, asked, format));
    }

    private UUID seeing(UUID projectId) {
        UUID reader = access.require(Permission.READ, projectId).id();
        return visibility.isWanted(projectId) ? reader : null;
    }
}
