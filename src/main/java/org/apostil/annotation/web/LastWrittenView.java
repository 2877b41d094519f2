package org.apostil.annotation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.RevisionService;

/** What whoever is signed in wrote last in the project of this desk, so that they can do the same again by one key. */
@Named("lastWritten")
@RequestScoped
public class LastWrittenView {

    @Inject
    private RevisionService revisions;

    @Inject
    private DeskView desk;

    /** The code of its kind; empty where they wrote nothing yet. */
    public String getKind() {
        return revisions.lastKind(desk.getProject()).map(AnnotationKind::code).orElse("");
    }
}
