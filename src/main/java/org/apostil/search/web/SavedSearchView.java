package org.apostil.search.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.web.Screen;
import org.apostil.search.Saved;
import org.apostil.search.SavedSearchService;
import org.apostil.search.SearchToKeep;

/** The saved searches beside the hits, and the dialog in which one is kept, changed or deleted. */
@Named
@ViewScoped
public class SavedSearchView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private SavedSearchService searches;

    @Inject
    private SearchView page;

    @Inject
    private Access access;

    private Saved changed;
    private String name;
    private String query;
    private boolean shared;
    private transient List<Saved> offered;

    /** What whoever looks there is offered, by name. */
    public List<Saved> getOffered() {
        if (offered == null) {
            offered = searches.list(page.getProject());
        }
        return offered;
    }

    /** The address at which a saved search looks. */
    public String address(Saved saved) {
        return SearchView.address(saved.query(), saved.project(), null);
    }

    /** Whether the page shows what that search finds. */
    public boolean isShown(Saved saved) {
        return saved.query().equals(page.getQ());
    }

    /** Opens the dialog for what is looked for now. */
    public void begin() {
        open(null, "", page.getQ(), false);
    }

    /** Opens it for one that is kept already. */
    public void edit(Saved saved) {
        open(saved, saved.name(), saved.query(), saved.shared());
    }

    /** Keeps it, and shows the page with it. */
    public void save() {
        Screen.attempt("keeping", () -> {
            SearchToKeep kept = new SearchToKeep(name, query, shared);
            Saved saved = changed == null ? searches.save(page.getProject(), kept) : searches.change(changed.id(), changed.version(), kept);
            Screen.goTo(SearchView.address(saved.query(), page.getProject(), null));
        });
    }

    /** Lets go of it. */
    public void delete() {
        Screen.attempt("keeping", () -> {
            searches.delete(changed.id(), changed.version());
            Screen.goTo(SearchView.address(page.getQ(), page.getProject(), null));
        });
    }

    private void open(Saved saved, String called, String asking, boolean forAll) {
        changed = saved;
        name = called;
        query = asking;
        shared = forAll;
    }

    /** Whether it can be shared: in a project, by those who take part. */
    public boolean isShareable() {
        return page.getProject() != null && access.permits(Permission.DISCUSS, page.getProject());
    }

    /** Whether it is kept already. */
    public boolean isKept() {
        return Optional.ofNullable(changed).isPresent();
    }

    /** The project in which it looks; null for all. */
    public UUID getProject() {
        return page.getProject();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }
}
