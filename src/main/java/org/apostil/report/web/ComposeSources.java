package org.apostil.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apostil.platform.web.PageCommands;
import org.apostil.report.ChosenSource;
import org.apostil.source.SourceService;
import org.apostil.source.SourceSummary;

/** The list of sources on the page on which a report is written. */
@Named
@ViewScoped
public class ComposeSources implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private SourceService sources;

    @Inject
    private ComposeView compose;

    private UUID adding;

    /** Adds the one that was chosen. */
    public void add() {
        if (adding != null) {
            chosen().add(new SourceForm(new ChosenSource(adding, sources.latestVersion(adding).id(), null)));
            adding = null;
            compose.sourcesChanged();
            PageCommands.focus("compose:sources:%d:statement".formatted(chosen().size() - 1));
        }
    }

    public void remove(int at) {
        chosen().remove(at);
        compose.sourcesChanged();
        PageCommands.focus("compose:adding");
    }

    public void move(int at, int by) {
        compose.move("sources", chosen(), at, by);
    }

    /** Takes the newest text of a source of which a newer one came. */
    public void takeNewest(int at) {
        SourceForm source = chosen().get(at);
        source.take(sources.latestVersion(source.getSource()).id());
        compose.sourcesChanged();
    }

    private List<SourceForm> chosen() {
        return compose.getForm().getSources();
    }

    /** Sources of the project that the report is not of yet. */
    public List<SourceSummary> getAddable() {
        List<UUID> already = chosen().stream().map(SourceForm::getSource).toList();
        return sources.list(compose.getProject()).stream().filter(one -> !already.contains(one.id())).toList();
    }

    /** What a chosen source is called. */
    public String title(SourceForm source) {
        return sources.provenance(source.getSource()).fields().title();
    }

    /** Whether a newer text of it is known than the one that the report shows. */
    public boolean outdated(SourceForm source) {
        return sources.isSuperseded(source.getVersion());
    }

    /** The one that is chosen to be added; null where none is. */
    public UUID getAdding() {
        return adding;
    }

    public void setAdding(UUID adding) {
        this.adding = adding;
    }
}
