package org.apostil.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apostil.identity.Accounts;
import org.apostil.identity.CurrentActor;
import org.apostil.identity.Role;
import org.apostil.project.HandlingMark;
import org.apostil.project.ProjectService;
import org.apostil.source.BlockKind;
import org.apostil.source.ProvenanceFields;
import org.apostil.source.SourceService;
import org.apostil.source.SourceText;

/** The project <em>Karabakh mediation</em>: an article with its provenance, and one person for each role. */
@ApplicationScoped
class DemonstrationProject {

    private static final String ARTICLE = "/demo/article.txt";

    @Inject
    private Accounts accounts;

    @Inject
    private ProjectService projects;

    @Inject
    private SourceService sources;

    @Inject
    private CurrentActor actor;

    void make(String password) {
        accounts.create("admin", "Administrator", password, true);
        actor.become(accounts.create("lead", "Lead", password, false));
        UUID project = projects.create("Karabakh mediation").id();
        member(project, "analyst", "Analyst", Role.ANALYST, password);
        member(project, "analyst2", "Second analyst", Role.ANALYST, password);
        member(project, "reviewer", "Reviewer", Role.REVIEWER, password);
        member(project, "observer", "Observer", Role.OBSERVER, password);
        sources.add(project, provenance(), article());
    }

    private void member(UUID project, String username, String name, Role role, String password) {
        accounts.create(username, name, password, false);
        projects.addMember(project, username, role);
    }

    /** The text bears no title and no date: the title is ours, the date stays unknown. */
    private static ProvenanceFields provenance() {
        return new ProvenanceFields("Azerbaijan’s dissatisfaction with Russia as a mediator over Nagorno-Karabakh", true,
            "Zaur Shiriyev", "Academy Associate at the Royal Institute of International Affairs (Chatham House), as the text says",
            "Eurasianet", null, "en", null, "Handed over as plain text, without title, date or address", HandlingMark.CLEAR);
    }

    /** The last line advertises the publisher: nobody states it in the article. */
    private static SourceText article() {
        SourceText text = SourceText.of(read());
        return text.withBlock(text.blocks().size() - 1, BlockKind.ADVERTISEMENT);
    }

    private static String read() {
        try (InputStream article = DemonstrationProject.class.getResourceAsStream(ARTICLE)) {
            return new String(article.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
