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
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.AnnotationContent.MarkedSpan;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.AnnotationPast;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationReviewService;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.AnnotationWriteService;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Mode;
import org.apostil.annotation.PastService;
import org.apostil.annotation.Reliability;
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
import org.apostil.work.Waiting;
import org.apostil.work.WorkService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The rules of review, audit and isolation at the services themselves, in the server, on the real database. */
@ArquillianTest
class ReviewIT {

    private static final String EVERY_PROJECT = "select set_config('apostil.projects', '*', false)";
    private static final String NO_PROJECT = "select set_config('apostil.projects', '', false)";

    @Inject private CurrentActor current;
    @Inject private PastService past;
    @Inject private WorkService work;
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
    void decisions_say_why_they_lapsed() {
        AnnotationView approved = act(reviewer, submitted(analyst), Action.APPROVE);
        current.become(analyst);
        AnnotationView edited = writing.edit(approved.id(), approved.version(), comment("Changed"));
        assertEquals(List.of("Approval of reviewer lapsed: revision 2 replaced 1"), lapses(edited));
        AnnotationView back = act(reviewer, edited, Action.REQUEST_CHANGES);
        assertEquals(List.of("Approval of reviewer lapsed: revision 2 replaced 1"), lapses(back));
        assertEquals(List.of("Approval of reviewer lapsed: revision 2 replaced 1", "Request for changes of reviewer lapsed: it was submitted again"), lapses(act(analyst, back, Action.SUBMIT)));
    }

    @Test
    void what_was_approved_or_rejected_is_reopened_by_a_colleague_and_decided_anew() {
        for (Action closing : List.of(Action.APPROVE, Action.REJECT)) {
            AnnotationView closed = act(reviewer, submitted(analyst), closing);
            refused(Sort.REFUSED, () -> act(analyst, closed, Action.REOPEN));
            refused(Sort.INVALID, () -> act(lead, closed, Action.REOPEN, " "));
            AnnotationView open = act(lead, closed, Action.REOPEN);
            assertEquals(State.SUBMITTED, open.state());
            assertTrue(lapses(open).getFirst().endsWith("of reviewer lapsed: lead reopened it"), () -> lapses(open).toString());
            assertEquals(0, open.review().approvals());
            assertEquals(State.APPROVED, act(reviewer, open, Action.APPROVE).state());
        }
    }

    @Test
    void what_was_withdrawn_is_restored_as_a_draft_by_its_author_alone_and_decided_anew() {
        AnnotationView approved = act(reviewer, submitted(analyst), Action.APPROVE);
        AnnotationView withdrawn = act(analyst, approved, Action.WITHDRAW);
        refused(Sort.REFUSED, () -> act(lead, withdrawn, Action.RESTORE));
        refused(Sort.REFUSED, () -> act(reviewer, withdrawn, Action.REOPEN));
        AnnotationView draft = act(analyst, withdrawn, Action.RESTORE);
        assertEquals(State.DRAFT, draft.state());
        assertEquals(0, draft.review().approvals());
        assertEquals(List.of("Approval of reviewer lapsed: it was withdrawn and restored as a draft"), lapses(draft));
        refused(Sort.REFUSED, () -> act(analyst, draft, Action.RESTORE));
        AnnotationView again = act(analyst, draft, Action.SUBMIT);
        assertEquals(0, again.review().approvals());
        assertEquals(State.APPROVED, act(reviewer, again, Action.APPROVE).state());
    }

    @Test
    void an_approved_annotation_is_superseded_by_a_newer_one_and_both_say_so() {
        AnnotationView old = act(reviewer, submitted(analyst), Action.APPROVE);
        AnnotationView draft = submitted(analyst);
        current.become(analyst);
        refused(Sort.INVALID, () -> reviewing.act(old.id(), old.version(), Action.SUPERSEDE, null, null));
        refused(Sort.REFUSED, () -> reviewing.act(old.id(), old.version(), Action.SUPERSEDE, null, draft.id()));
        AnnotationView next = act(reviewer, draft, Action.APPROVE);
        refused(Sort.REFUSED, () -> reviewing.act(next.id(), next.version(), Action.SUPERSEDE, null, old.id()));
        current.become(analyst);
        AnnotationView superseded = reviewing.act(old.id(), old.version(), Action.SUPERSEDE, "Said better", next.id());
        assertEquals(State.SUPERSEDED, superseded.state());
        assertEquals(next.id(), superseded.review().successor().orElseThrow().id());
        assertEquals(List.of(old.id()), reading.get(next.id()).review().replaces().stream().map(AnnotationView.AboutRef::id).toList());
        AnnotationView open = act(lead, superseded, Action.REOPEN);
        assertEquals(State.SUBMITTED, open.state());
        assertEquals(List.of(), reading.get(next.id()).review().replaces());
    }

    @Test
    void a_project_that_asks_for_grades_gets_both() throws SQLException {
        write("update project set grades_required = true where id = '" + project + "'");
        current.become(analyst);
        AnnotationView claim = writing.create(version, claim());
        AnnotationView handed = act(analyst, claim, Action.SUBMIT);
        assertTrue(refused(Sort.REFUSED, () -> act(reviewer, handed, Action.APPROVE)).getMessage().startsWith("This project asks that a claim is graded"));
        current.become(analyst);
        AnnotationView half = writing.create(version, note(claim.id(), null));
        assertTrue(refused(Sort.REFUSED, () -> act(analyst, half, Action.SUBMIT)).getMessage().startsWith("This project asks for both grades"));
        AnnotationView whole = writing.edit(half.id(), half.version(), note(claim.id(), Credibility.PROBABLY_TRUE));
        act(reviewer, act(analyst, whole, Action.SUBMIT), Action.APPROVE);
        assertEquals(State.APPROVED, act(reviewer, handed, Action.APPROVE).state());
    }

    @Test
    void one_who_approved_may_still_ask_for_changes_and_nobody_counts_twice() throws SQLException {
        write("update project set approvals_needed = 2 where id = '" + project + "'");
        AnnotationView once = act(reviewer, submitted(analyst), Action.APPROVE);
        assertEquals(1, once.review().approvals());
        assertTrue(refused(Sort.REFUSED, () -> act(reviewer, once, Action.APPROVE)).getMessage().startsWith("You have approved this already. 1 of 2"));
        assertEquals(State.CHANGES_REQUESTED, act(reviewer, once, Action.REQUEST_CHANGES).state());
    }

    @Test
    void database_refuses_a_state_without_its_step_and_a_revision_without_its_words() throws SQLException {
        AnnotationView view = submitted(analyst);
        for (String change : List.of("state = 'APPROVED'", "state = 'REJECTED'", "state = 'DRAFT'", "state = 'SUPERSEDED'", "revision = 2")) {
            SQLException wall = assertThrows(SQLException.class, () -> write("update annotation set " + change + " where id = '" + view.id() + "'"), change);
            assertEquals("23000", wall.getSQLState(), wall::getMessage);
        }
        String step = "insert into review_step (project_id, subject_id, revision, action, from_state, to_state, actor_id, source_sha256, at, reason) values ('%s', '%s', 1, '%s', 'SUBMITTED', '%s', '%s', 'x', now(), 'r')";
        for (String action : List.of("APPROVE", "REQUEST_CHANGES", "REJECT", "REOPEN")) {
            assertThrows(SQLException.class, () -> write(step.formatted(project, view.id(), action, action.equals("APPROVE") ? "APPROVED" : "SUBMITTED", analyst.id())), action);
        }
        assertThrows(SQLException.class, () -> write(step.formatted(project, view.id(), "SUBMIT", "APPROVED", lead.id())));
    }

    @Test
    void past_tells_all_and_what_changed_since_one_looked() {
        AnnotationView first = act(reviewer, submitted(analyst), Action.APPROVE);
        current.become(analyst);
        AnnotationView second = writing.edit(first.id(), first.version(), comment("Changed"));
        writing.edit(second.id(), second.version(), comment("Changed again"));
        current.become(reviewer);
        assertEquals(1, reading.get(first.id()).review().looked().orElseThrow());
        AnnotationPast told = past.of(first.id(), 0);
        assertEquals(List.of("Why?"), told.changes().getFirst().before());
        assertEquals(List.of("Changed again"), told.changes().getFirst().now());
        assertEquals(List.of("1", "SUBMIT", "APPROVE", "2", "3"), told.entries().stream().map(ReviewIT::word).toList());
        past.look(first.id(), 3);
        assertEquals(List.of(), past.of(first.id(), 0).changes());
        past.look(first.id(), 2);
        assertEquals(3, reading.get(first.id()).review().looked().orElseThrow());
        refused(Sort.INVALID, () -> past.look(first.id(), 4));
        current.become(lead);
        assertTrue(reading.get(first.id()).review().looked().isEmpty());
    }

    @Test
    void work_lists_what_the_state_machine_says_waits() throws SQLException {
        write("update project set approvals_needed = 2 where id = '" + project + "'");
        submitted(lead);
        act(reviewer, submitted(analyst), Action.APPROVE);
        act(reviewer, submitted(analyst), Action.REQUEST_CHANGES);
        act(lead, act(reviewer, act(lead, submitted(analyst), Action.APPROVE), Action.APPROVE), Action.REOPEN);
        AnnotationView sent = act(lead, submitted(reviewer), Action.REQUEST_CHANGES);
        act(reviewer, sent, Action.SUBMIT);
        AnnotationView edited = act(reviewer, submitted(analyst), Action.APPROVE);
        current.become(analyst);
        writing.edit(edited.id(), edited.version(), comment("Changed"));
        assertWorkAgrees();
        write("update project set approvals_needed = 1 where id = '" + project + "'");
        assertWorkAgrees();
        write("update project set blind_first_pass = true where id = '" + project + "'");
        assertWorkAgrees();
    }

    private void assertWorkAgrees() {
        for (Actor person : List.of(lead, analyst, reviewer)) {
            current.become(person);
            Set<UUID> waits = reading.of(version).stream().filter(AnnotationView::needsMe).map(AnnotationView::id).collect(Collectors.toSet());
            Set<UUID> listed = Stream.of(work.forDecision(project), work.sentBack(project)).flatMap(list -> list.items().stream()).map(Waiting.Item::id).collect(Collectors.toSet());
            assertEquals(waits, listed, person.username());
            assertEquals(listed.size(), work.forDecision(null).total() + work.sentBack(null).total());
        }
    }

    private static String word(AnnotationPast.Entry entry) {
        return switch (entry) {
            case AnnotationPast.Revised revised -> String.valueOf(revised.revision());
            case AnnotationPast.CarriedOver carried -> "CARRIED";
            case AnnotationPast.Stepped stepped -> stepped.action().name();
        };
    }

    private static List<String> lapses(AnnotationView view) {
        return view.decisions().stream().flatMap(decision -> decision.lapsed().stream()).toList();
    }

    private static AnnotationContent claim() {
        return new AnnotationContent(AnnotationKind.CLAIM, List.of(new MarkedSpan(SpanRole.CONTENT, 3, 7, "said")), Mode.AUTHORS_VOICE, "It is so " + UUID.randomUUID(), List.of(), null, null, null, null, null, null, null);
    }

    private static AnnotationContent note(UUID about, Credibility credibility) {
        return new AnnotationContent(AnnotationKind.CREDIBILITY_NOTE, List.of(new MarkedSpan(SpanRole.CONTENT, 3, 7, "said")), null, null, List.of(), Reliability.B, "Known",
            credibility, credibility == null ? null : "Likely", null, about, null);
    }

    @Test
    void changes_are_requested_and_it_is_submitted_again() {
        AnnotationView back = act(reviewer, submitted(analyst), Action.REQUEST_CHANGES);
        refused(Sort.REFUSED, () -> act(lead, back, Action.APPROVE));
        AnnotationView again = act(analyst, back, Action.SUBMIT);
        assertEquals(State.APPROVED, act(reviewer, again, Action.APPROVE).state());
    }

    @Test
    void what_is_withdrawn_or_rejected_is_in_no_other_step_of_its_author() {
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
        AnnotationView out = writes("annotation.withdrawn", () -> reviewing.act(handed.id(), handed.version(), Action.WITHDRAW, null));
        writes("annotation.restored", () -> reviewing.act(out.id(), out.version(), Action.RESTORE, "r"));
        writes("report.exported", () -> reports.of(source, false));
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
            () -> speakers.get(speaker), () -> speakers.entries(project, List.of(speaker)), () -> speakers.sameAs(speaker), () -> speakers.suggest(project, "X"), () -> speakers.byIds(project, List.of(speaker)), () -> speakers.add(project, "Y", SpeakerKind.PERSON, null),
            () -> claims.add(project, "p"), () -> claims.suggest(project, ""), () -> claims.byIds(project, List.of()), () -> claims.saying(project, "p"),
            () -> reading.of(version), () -> reading.get(theirs.id()), () -> reading.counts(project, List.of(version)),
            () -> writing.create(version, comment("c")), () -> writing.edit(theirs.id(), theirs.version(), comment("c")), () -> writing.discuss(theirs.id(), "So?"),
            () -> reviewing.act(theirs.id(), theirs.version(), Action.APPROVE, null),
            () -> talk.on(version), () -> talk.get(thread), () -> talk.openOn(project, List.of(theirs.id())), () -> discussions.openOnPassage(version, 3, 7, "said", "t"),
            () -> discussions.openOnAnnotation(version, theirs.id(), "t"), () -> discussions.reply(thread, "t"), () -> discussions.resolve(thread, "t"), () -> discussions.reopen(thread),
            () -> reports.of(source, false)).forEach(call -> assertEquals(Problem.notFound().getMessage(), refused(Sort.NOT_FOUND, call).getMessage()));
        assertFalse(projects.mine().stream().anyMatch(mine -> mine.id().equals(project)));
        UUID own = projects.create("Own").id();
        refused(Sort.INVALID, () -> speakers.byIds(own, List.of(speaker)));
        assertTrue(claims.byIds(own, List.of(speaker)).isEmpty());
    }

    @Test
    void whoever_is_not_signed_in_gets_nothing() {
        current.become(null);
        Stream.<Executable>of(() -> projects.mine(), () -> projects.create("P"), () -> projects.get(project)).forEach(call -> refused(Sort.NOT_SIGNED_IN, call));
        // What is looked up first is not there: to a request of nobody the database shows no project's rows (ADR 67).
        Stream.<Executable>of(() -> sources.version(version), () -> reading.of(version), () -> talk.on(version), () -> reports.of(source, false)).forEach(call -> refused(Sort.NOT_FOUND, call));
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
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(EVERY_PROJECT);
            try (ResultSet result = statement.executeQuery(query)) {
                result.next();
                return result.getString(1);
            } finally {
                statement.execute(NO_PROJECT);
            }
        }
    }

    private void write(String command) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(EVERY_PROJECT);
            try {
                statement.execute(command);
            } finally {
                statement.execute(NO_PROJECT);
            }
        }
    }
}
