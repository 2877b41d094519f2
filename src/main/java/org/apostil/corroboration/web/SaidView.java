package org.apostil.corroboration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.apostil.corroboration.Account;
import org.apostil.corroboration.Statement;
import org.apostil.corroboration.StatementService;
import org.apostil.platform.Format;
import org.apostil.project.ProjectService;

/** The page on which stands who said what when, of a claim and those linked to it. */
@Named
@RequestScoped
public class SaidView {

    @Inject
    private StatementService statements;

    @Inject
    private ProjectService projects;

    private UUID claim;
    private String by;
    private Account account;
    private String projectName;

    public void load() {
        account = statements.account(claim);
        projectName = projects.get(account.project()).name();
    }

    /** When a statement was published, in words. */
    public String date(Statement statement) {
        return statement.published() == null ? "Date unknown" : Format.date(statement.published());
    }

    /** Where it stands: the source, and who published it where that is another name. */
    public String where(Statement statement) {
        return statement.publisher() == null || statement.publisher().equals(statement.title()) ? statement.title() : statement.title() + " · " + statement.publisher();
    }

    /** Whether the statements are in rows by their dates, instead of in columns by who speaks. */
    public boolean isByDate() {
        return "date".equals(by);
    }

    public List<Account.Entry> getEntries() {
        return account.byDate();
    }

    public List<Account.Voice> getVoices() {
        return account.byVoice();
    }

    /** The claim that the page is about. */
    public Account.Side getSubject() {
        return account.sides().getFirst();
    }

    /** The claims linked to it. */
    public List<Account.Side> getLinked() {
        return account.sides().subList(1, account.sides().size());
    }

    public boolean isCut() {
        return account.cut();
    }

    public int getWithdrawn() {
        return account.withdrawn();
    }

    public UUID getProject() {
        return account.project();
    }

    public String getProjectName() {
        return projectName;
    }

    public UUID getClaim() {
        return claim;
    }

    public void setClaim(UUID claim) {
        this.claim = claim;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }
}
