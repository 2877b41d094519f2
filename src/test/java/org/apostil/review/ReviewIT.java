package org.apostil.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.AnnotationContent.MarkedSpan;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationReviewService;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.AnnotationWriteService;
import org.apostil.annotation.SpanRole;
import org.apostil.claim.ClaimService;
import org.apostil.discussion.DiscussionReadService;
import org.apostil.discussion.DiscussionService;
import org.apostil.identity.Accounts;
import org.apostil.identity.Actor;
import org.apostil.identity.CurrentActor;
import org.apostil.identity.Role;
import org.apostil.launch.Deployments;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.project.HandlingMark;
import org.apostil.project.ProjectService;
import org.apostil.report.ReportService;
import org.apostil.source.ProvenanceFields;
import org.apostil.source.SourceService;
import org.apostil.speaker.SpeakerKind;
import org.apostil.speaker.SpeakerService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The rules of review, audit and isolation at the services themselves, in the server, on the real database. */
@ArquillianTest
class ReviewIT {

    @Inject private CurrentActor current;
    @Inject private Accounts accounts;
    @Inject private ProjectService projects;
    @Inject private SourceService sources;
    @Inject private SpeakerService speakers;
    @Inject private ClaimService claims;
    @Inject private AnnotationReadService reading;
    @Inject private AnnotationWriteService writing;
    @Inject private AnnotationReviewService reviewing;
    @Inject private DiscussionService discussions;
    @Inject private DiscussionReadService talk;
    @Inject private ReportService reports;
    @Resource private DataSource database;

    private Actor lead;
    private Actor analyst;
    private Actor reviewer;
    private Actor stranger;
    private UUID project;
    private UUID source;
    private UUID version;

    @Deployment
    static WebArchive apostil() {
        return Deployments.apostil(ReviewIT.class);
    }

    @BeforeEach
    void open() {
        lead = person("lead", false);
        analyst = person("analyst", false);
        reviewer = person("reviewer", false);
        stranger = person("admin", true);
        current.become(lead);
        project = projects.create("Review").id();
        projects.addMember(project, analyst.username(), Role.ANALYST);
        projects.addMember(project, reviewer.username(), Role.REVIEWER);
        source = sources.add(project, provenance("Title"), "He said so.").id();
        version = sources.latestVersion(source).id();
    }

    @Test
    void nobody_decides_on_own_work_as_analyst_reviewer_lead_or_administrator() {
        Actor administrator = person("admin", true);
        current.become(lead);
        projects.addMember(project, administrator.username(), Role.LEAD);
        for (Actor author : List.of(analyst, reviewer, lead, administrator)) {
            AnnotationView view = submitted(author);
            for (Action decision : List.of(Action.APPROVE, Action.REQUEST_CHANGES, Action.REJECT)) {
                assertTrue(refused(Sort.REFUSED, () -> reviewing.act(view.id(), view.version(), decision, "r")).getMessage().startsWith("You wrote this"));
            }
            assertEquals(State.SUBMITTED, reading.get(view.id()).state());
        }
    }

    @Test
    void an_administrator_who_is_no_member_sees_nothing_to_decide_on() {
        AnnotationView view = submitted(analyst);
        current.become(stranger);
        refused(Sort.NOT_FOUND, () -> reviewing.act(view.id(), view.version(), Action.APPROVE, null));
    }

    @Test
    void approvals_lapse_when_the_annotation_is_edited() {
        AnnotationView approved = act(reviewer, submitted(analyst), Action.APPROVE);
        assertEquals(State.APPROVED, approved.state());
        current.become(analyst);
        AnnotationView edited = writing.edit(approved.id(), approved.version(), comment("Changed"));
        assertEquals(State.SUBMITTED, edited.state());
        assertEquals(List.of(false), edited.decisions().stream().map(AnnotationView.Decision::standing).toList());
        assertEquals(State.APPROVED, act(reviewer, edited, Action.APPROVE).state());
    }

    @Test
    void two_approvals_are_two_people() throws SQLException {
        write("update project set approvals_needed = 2 where id = '" + project + "'");
        AnnotationView once = act(reviewer, submitted(analyst), Action.APPROVE);
        assertEquals(State.SUBMITTED, once.state());
        refused(Sort.REFUSED, () -> act(reviewer, once, Action.APPROVE));
        assertEquals(State.APPROVED, act(lead, once, Action.APPROVE).state());
    }

    @Test
    void an_open_discussion_holds_an_approval_back_until_it_is_resolved() {
        AnnotationView view = submitted(analyst);
        UUID thread = writing.discuss(view.id(), "Is it so?").id();
        refused(Sort.REFUSED, () -> act(reviewer, view, Action.APPROVE));
        discussions.resolve(thread, "It is.");
        discussions.reopen(thread);
        refused(Sort.REFUSED, () -> act(reviewer, view, Action.APPROVE));
        discussions.resolve(thread, "It is.");
        assertEquals(State.APPROVED, act(reviewer, view, Action.APPROVE).state());
    }

    @Test
    void changes_are_requested_and_it_is_submitted_again() {
        AnnotationView back = act(reviewer, submitted(analyst), Action.REQUEST_CHANGES);
        refused(Sort.REFUSED, () -> act(lead, back, Action.APPROVE));
        AnnotationView again = act(analyst, back, Action.SUBMIT);
        assertEquals(State.APPROVED, act(reviewer, again, Action.APPROVE).state());
    }

    @Test
    void withdrawn_stays_and_rejected_is_final() {
        AnnotationView withdrawn = act(analyst, submitted(analyst), Action.WITHDRAW);
        AnnotationView rejected = act(reviewer, submitted(analyst), Action.REJECT);
        for (AnnotationView view : List.of(withdrawn, rejected)) {
            for (Action action : List.of(Action.SUBMIT, Action.WITHDRAW)) {
                refused(Sort.REFUSED, () -> act(analyst, view, action));
            }
            refused(Sort.REFUSED, () -> writing.edit(view.id(), view.version(), comment("Changed")));
            refused(Sort.REFUSED, () -> act(lead, view, Action.APPROVE));
            assertTrue(reading.of(version).stream().anyMatch(shown -> shown.id().equals(view.id())));
        }
    }

    @Test
    void what_is_refused_leaves_no_trace() throws SQLException {
        AnnotationView view = submitted(analyst);
        long before = count("audit_event") + count("review_step") + count("annotation_revision") + count("claim");
        refused(Sort.INVALID, () -> act(reviewer, view, Action.REJECT, " "));
        current.become(lead);
        refused(Sort.REFUSED, () -> writing.edit(view.id(), view.version(), comment("Changed")));
        refused(Sort.STALE, () -> reviewing.act(view.id(), view.version() + 7, Action.APPROVE, null));
        assertEquals(before, count("audit_event") + count("review_step") + count("annotation_revision") + count("claim"));
        assertEquals(view.version(), reading.get(view.id()).version());
    }

    @Test
    void every_change_is_written_down_with_who_did_it() throws SQLException {
        current.become(lead);
        UUID other = writes("project.created", () -> projects.create("Other").id());
        writes("member.added", () -> { projects.addMember(other, analyst.username(), Role.LEAD); return null; });
        UUID added = writes("source.added", () -> sources.add(project, provenance("T"), "Text").id());
        writes("source.added", () -> sources.add(project, provenance("T"), "Bytes".getBytes()).id());
        writes("source.provenance-edited", () -> sources.editProvenance(added, 1, provenance("U")));
        UUID speaker = writes("speaker.added", () -> speakers.add(project, "X", SpeakerKind.PERSON, null).id());
        writes("claim.added", () -> claims.saying(project, "It is so"));
        AnnotationView draft = writes("annotation.created", () -> writing.create(version, comment("Why?")));
        AnnotationView edited = writes("annotation.revised", () -> writing.edit(draft.id(), draft.version(), comment("Why now?")));
        AnnotationView handed = writes("annotation.submitted", () -> reviewing.act(edited.id(), edited.version(), Action.SUBMIT, null));
        UUID thread = writes("thread.posted", () -> writing.discuss(handed.id(), "So?").id());
        writes("thread.posted", () -> discussions.openOnPassage(version, 3, 7, "said", "So?"));
        writes("thread.posted", () -> discussions.reply(thread, "So."));
        writes("thread.resolved", () -> discussions.resolve(thread, "So."));
        writes("thread.reopened", () -> discussions.reopen(thread));
        writes("annotation.withdrawn", () -> reviewing.act(handed.id(), handed.version(), Action.WITHDRAW, null));
        writes("report.exported", () -> reports.of(source));
        writes("token.issued", () -> accounts.issueToken(lead));
        AnnotationView first = submitted(analyst);
        AnnotationView second = submitted(analyst);
        AnnotationView third = submitted(analyst);
        current.become(lead);
        writes("annotation.approved", () -> reviewing.act(first.id(), first.version(), Action.APPROVE, null));
        writes("annotation.changes-requested", () -> reviewing.act(second.id(), second.version(), Action.REQUEST_CHANGES, "r"));
        writes("annotation.rejected", () -> reviewing.act(third.id(), third.version(), Action.REJECT, "r"));
        assertFalse(speaker.equals(thread));
    }

    @Test
    void what_is_in_another_project_is_not_there() {
        AnnotationView theirs = submitted(analyst);
        UUID thread = writing.discuss(theirs.id(), "So?").id();
        UUID speaker = speakers.add(project, "X", SpeakerKind.PERSON, null).id();
        current.become(stranger);
        Stream.<Executable>of(() -> projects.get(project), () -> projects.members(project), () -> projects.addMember(project, stranger.username(), Role.LEAD),
            () -> sources.list(project), () -> sources.get(source), () -> sources.provenance(source), () -> sources.latestVersion(source), () -> sources.version(version),
            () -> sources.withSameText(project, "He said so."), () -> sources.add(project, provenance("T"), "Text"), () -> sources.editProvenance(source, 1, provenance("T")),
            () -> speakers.list(project), () -> speakers.suggest(project, "X"), () -> speakers.byIds(project, List.of(speaker)), () -> speakers.add(project, "Y", SpeakerKind.PERSON, null),
            () -> claims.list(project), () -> claims.suggest(project, ""), () -> claims.byIds(project, List.of()), () -> claims.saying(project, "p"),
            () -> reading.of(version), () -> reading.get(theirs.id()), () -> reading.counts(project),
            () -> writing.create(version, comment("c")), () -> writing.edit(theirs.id(), theirs.version(), comment("c")), () -> writing.discuss(theirs.id(), "So?"),
            () -> reviewing.act(theirs.id(), theirs.version(), Action.APPROVE, null),
            () -> talk.on(version), () -> talk.get(thread), () -> talk.openOn(project, List.of(theirs.id())), () -> discussions.openOnPassage(version, 3, 7, "said", "t"),
            () -> discussions.openOnAnnotation(version, theirs.id(), "t"), () -> discussions.reply(thread, "t"), () -> discussions.resolve(thread, "t"), () -> discussions.reopen(thread),
            () -> reports.of(source)).forEach(call -> assertEquals(Problem.notFound().getMessage(), refused(Sort.NOT_FOUND, call).getMessage()));
        assertFalse(projects.mine().stream().anyMatch(mine -> mine.id().equals(project)));
        UUID own = projects.create("Own").id();
        refused(Sort.INVALID, () -> speakers.byIds(own, List.of(speaker)));
        assertTrue(claims.byIds(own, List.of(speaker)).isEmpty());
    }

    @Test
    void whoever_is_not_signed_in_gets_nothing() {
        current.become(null);
        Stream.<Executable>of(() -> projects.mine(), () -> projects.create("P"), () -> projects.get(project), () -> sources.version(version), () -> reading.of(version),
            () -> talk.on(version), () -> reports.of(source)).forEach(call -> refused(Sort.NOT_SIGNED_IN, call));
    }

    private <T> T writes(String action, Supplier<T> change) throws SQLException {
        String before = ask("select coalesce(max(seq), 0) from audit_event");
        T result = change.get();
        assertEquals("1", ask("select least(1, count(*)) from audit_event where seq > " + before + " and action = '" + action + "' and actor_id = '" + current.get().id() + "'"), action);
        return result;
    }

    private AnnotationView submitted(Actor author) {
        current.become(author);
        AnnotationView draft = writing.create(version, comment("Why?"));
        return act(author, draft, Action.SUBMIT);
    }

    private AnnotationView act(Actor who, AnnotationView view, Action action) {
        return act(who, view, action, "Because");
    }

    private AnnotationView act(Actor who, AnnotationView view, Action action, String reason) {
        current.become(who);
        return reviewing.act(view.id(), view.version(), action, reason);
    }

    private Actor person(String name, boolean administrator) {
        return accounts.create(name + "-" + UUID.randomUUID(), name, "correct horse battery", administrator);
    }

    private static AnnotationContent comment(String note) {
        return new AnnotationContent(AnnotationKind.COMMENT, List.of(new MarkedSpan(SpanRole.CONTENT, 3, 7, "said")), null, null, List.of(), null, null, null, null, null, null, note);
    }

    private static ProvenanceFields provenance(String title) {
        return new ProvenanceFields(title, false, null, null, null, null, "en", null, "by mail", HandlingMark.CLEAR);
    }

    private static Problem refused(Sort sort, Executable call) {
        Problem problem = assertThrows(Problem.class, call);
        assertEquals(sort, problem.sort(), problem::getMessage);
        return problem;
    }

    private long count(String table) throws SQLException {
        return Long.parseLong(ask("select count(*) from " + table));
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private void write(String command) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
