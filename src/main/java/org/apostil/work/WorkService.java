package org.apostil.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.identity.Role;

/** Tells a person what waits for them. */
@ApplicationScoped
@Transactional
public class WorkService {

    /** The most that a list tells at once. */
    public static final int MOST = 50;

    @Inject
    private WorkRepository work;

    @Inject
    private Access access;

    /**
     * What colleagues submitted and whoever is signed in can decide on.
     *
     * @param project null for all of their projects
     */
    public Waiting forDecision(UUID project) {
        return work.forDecision(person(project).id(), project, Arrays.stream(Role.values()).filter(Permission.REVIEW::isGrantedTo).toList(), MOST);
    }

    /**
     * What colleagues asked whoever is signed in to change.
     *
     * @param project null for all of their projects
     */
    public Waiting sentBack(UUID project) {
        return work.sentBack(person(project).id(), project, MOST);
    }

    /**
     * What colleagues suggest changes to, on which whoever is signed in decides.
     *
     * @param project null for all of their projects
     */
    public Waiting suggested(UUID project) {
        return work.suggested(person(project).id(), project, Arrays.stream(Role.values()).filter(Permission.ANNOTATE::isGrantedTo).toList(), MOST);
    }

    /**
     * The sources of which whoever is signed in, and takes part, is yet to submit their first pass.
     *
     * @param project null for all of their projects
     */
    public OpenPasses openPasses(UUID project) {
        return work.openPasses(person(project).id(), project, Arrays.stream(Role.values()).filter(Permission.ANNOTATE::isGrantedTo).toList(), MOST);
    }

    /**
     * The newest texts with which something waits for somebody to say where it stands, as far as whoever is signed in may say so.
     *
     * @param project null for all of their projects
     */
    public OpenPlaces openPlaces(UUID project) {
        return work.openPlaces(person(project).id(), project, Arrays.stream(Role.values()).filter(Permission.ANNOTATE::isGrantedTo).toList(), MOST);
    }

    private Actor person(UUID project) {
        return project == null ? access.requireSignedIn() : access.require(Permission.READ, project);
    }
}
