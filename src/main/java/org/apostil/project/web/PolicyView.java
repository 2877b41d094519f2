package org.apostil.project.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.identity.Role;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;
import org.apostil.project.HandlingMark;
import org.apostil.project.Policy;
import org.apostil.project.Project;
import org.apostil.project.ProjectService;
import org.apostil.project.Rules;

/** The page of a project's policy: leads change it, others read it. */
@Named
@ViewScoped
public class PolicyView implements Serializable {

    private static final long serialVersionUID = 1;

    /** A rule that another lead changed meanwhile, or that is different here. */
    public record Difference(String name, String stored, String chosen) implements Serializable {
    }

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    private UUID id;
    private String name;
    private int revision;
    private String approvalsNeeded;
    private boolean threadsBlock;
    private boolean blindFirstPass;
    private boolean gradesRequired;
    private HandlingMark handlingMark;
    private final ArrayList<Difference> differences = new ArrayList<>();

    /** Reads the policy; one who is no member finds nothing. */
    public void load() {
        Project project = projects.get(id);
        name = project.name();
        revision = project.rulesRevision();
        approvalsNeeded = Integer.toString(project.policy().approvalsNeeded());
        threadsBlock = project.policy().threadsBlock();
        blindFirstPass = project.policy().blindFirstPass();
        gradesRequired = project.policy().gradesRequired();
        handlingMark = project.handlingMark();
    }

    /** Lays the rules down. */
    public void save() {
        if (Screen.attempt("policy", () -> projects.changeRules(id, revision, rules()))) {
            Notice.keep("The policy is saved. It holds for decisions from now on.");
            Screen.goTo("/project/policy?id=" + id);
        } else {
            compare(projects.get(id));
        }
    }

    /** Where another lead was faster: what is stored beside what was chosen, and what is saved next stands on theirs. */
    private void compare(Project now) {
        differences.clear();
        if (now.rulesRevision() != revision) {
            revision = now.rulesRevision();
            List<Rules.Rule> stored = now.rules().inWords();
            List<Rules.Rule> chosen = rules().inWords();
            IntStream.range(0, stored.size()).filter(rule -> !stored.get(rule).equals(chosen.get(rule)))
                .forEach(rule -> differences.add(new Difference(stored.get(rule).name(), stored.get(rule).says(), chosen.get(rule).says())));
        }
    }

    private Rules rules() {
        return new Rules(new Policy(number(approvalsNeeded), threadsBlock, blindFirstPass, gradesRequired), handlingMark);
    }

    /** What is no number is outside of every range, and said so at its field. */
    private static int number(String typed) {
        return typed != null && typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : -1;
    }

    /** The rules in words, for those who only read them. */
    public List<Rules.Rule> getWords() {
        return projects.get(id).rules().inWords();
    }

    /** How many members could decide: whoever wrote an annotation is one fewer. */
    public String getDeciders() {
        return Format.count(deciders(), "member") + " can decide on the work of others: " + Role.REVIEWER.words() + "s and " + Role.LEAD.words() + "s.";
    }

    /** That there are too few of them for anything to be approved; empty where there are enough. */
    public String getTooFew() {
        long missing = number(approvalsNeeded) - deciders();
        return missing <= 0 ? "" : "Nothing can be approved as long as these are too few. Make %s of this project %s or %s."
            .formatted(missing == 1 ? "one more member" : missing + " more members", Role.REVIEWER.words(), Role.LEAD.words());
    }

    private long deciders() {
        return projects.members(id).stream().map(ProjectService.Member::role).filter(Permission.REVIEW::isGrantedTo).count();
    }

    public boolean isLead() {
        return access.permits(Permission.LEAD_PROJECT, id);
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public HandlingMark[] getHandlingMarks() {
        return HandlingMark.values();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public String getApprovalsNeeded() {
        return approvalsNeeded;
    }

    public void setApprovalsNeeded(String approvalsNeeded) {
        this.approvalsNeeded = approvalsNeeded;
    }

    public boolean isThreadsBlock() {
        return threadsBlock;
    }

    public void setThreadsBlock(boolean threadsBlock) {
        this.threadsBlock = threadsBlock;
    }

    public boolean isBlindFirstPass() {
        return blindFirstPass;
    }

    public void setBlindFirstPass(boolean blindFirstPass) {
        this.blindFirstPass = blindFirstPass;
    }

    public boolean isGradesRequired() {
        return gradesRequired;
    }

    public void setGradesRequired(boolean gradesRequired) {
        this.gradesRequired = gradesRequired;
    }

    public HandlingMark getHandlingMark() {
        return handlingMark;
    }

    public void setHandlingMark(HandlingMark handlingMark) {
        this.handlingMark = handlingMark;
    }
}
