package org.apostil.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.AnnotationContent.MarkedSpan;
import org.apostil.launch.Access;
import org.apostil.review.State;
import org.apostil.source.SourceText;

/**
 * Puts planned annotations onto a source version with one transaction of {@code COPY}s, as the owner of the tables:
 * tens of thousands through the interface would take longer than all that is measured. The rows are those that the
 * application itself would have written: annotation, revision, spans, speakers, claims, the steps of the review, a
 * discussion with its post, and for each the deed that could be taken back and its event in the audit trail, which the
 * database chains as ever.
 */
final class Load {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> AUTHORS = List.of("analyst", "analyst2", "lead");

    private final CopyRows claims = new CopyRows("claim (id, project_id, proposition, created_by, created_at)");
    private final CopyRows annotations = new CopyRows("annotation (id, project_id, source_version_id, kind, author_id, created_at, revision, state, version, place_start)");
    private final CopyRows revisions = new CopyRows("annotation_revision (id, annotation_id, project_id, number, editor_id, at, mode, claim_id, reliability, reliability_reason, credibility, credibility_reason, note)");
    private final CopyRows spans = new CopyRows("annotation_span (revision_id, ordinal, role, start_at, end_at, exact, prefix, suffix)");
    private final CopyRows speakers = new CopyRows("annotation_speaker (revision_id, hop, speaker_id)");
    private final CopyRows steps = new CopyRows("review_step (id, project_id, subject_id, revision, action, from_state, to_state, actor_id, reason, source_sha256, at)");
    private final CopyRows threads = new CopyRows("thread (id, project_id, source_version_id, annotation_id, opened_by, opened_at)");
    private final CopyRows posts = new CopyRows("post (id, thread_id, author_id, at, text)");
    private final CopyRows deeds = new CopyRows("deed (project_id, actor_id, at, doing, move, annotation_id, thread_id, row_id)");
    private final CopyRows events = new CopyRows("audit_event (at, actor_id, action, project_id, subject_type, subject_id, before, after, reason)");

    private final UUID project;
    private final UUID version;
    private final String sha256;
    private final Connection connection;
    private final Map<String, UUID> users = new HashMap<>();
    private final Map<String, UUID> propositions = new HashMap<>();
    private final int[] points;
    private Instant now;

    private Load(Connection connection, UUID project, UUID version, SourceText text) throws SQLException {
        this.connection = connection;
        this.project = project;
        this.version = version;
        this.sha256 = text.sha256();
        this.points = text.content().codePoints().toArray();
        read("select username, id from app_user", users);
        read("select proposition, id from claim where project_id = '" + project + "'", propositions);
    }

    static void onto(Access database, UUID project, UUID version, SourceText text, List<Planned> planned) {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            Load load = new Load(connection, project, version, text);
            load.now = Instant.now().minus(planned.size(), ChronoUnit.SECONDS).truncatedTo(ChronoUnit.MICROS);
            planned.forEach(load::add);
            load.write();
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(Planned planned) {
        now = now.plusSeconds(1);
        AnnotationContent content = planned.content();
        UUID author = users.get(AUTHORS.get(planned.author()));
        UUID claim = content.proposition() == null ? null : propositions.computeIfAbsent(content.proposition(), said -> claim(said, author));
        annotations.add(planned.id(), project, version, content.kind(), author, now, 1, planned.state(), changes(planned.state()), planned.start());
        UUID revision = Plan.id();
        revisions.add(revision, planned.id(), project, 1, author, now, content.mode(), claim, content.reliability(), content.reliabilityReason(),
            content.credibility(), content.credibilityReason(), content.note());
        for (int i = 0; i < content.spans().size(); i++) {
            MarkedSpan span = content.spans().get(i);
            spans.add(revision, i, span.role(), span.start(), span.end(), span.exact(), slice(span.start() - SourceText.CONTEXT, span.start()),
                slice(span.end(), span.end() + SourceText.CONTEXT));
        }
        for (int hop = 0; hop < content.speakers().size(); hop++) {
            speakers.add(revision, hop, content.speakers().get(hop));
        }
        deed(author, "CREATE", planned.id(), null, planned.id());
        event(author, "annotation.created", "annotation", planned.id(), null, Map.of("revision", 1, "content", content), null);
        steps(planned, author);
        if (planned.discussion()) {
            discuss(planned.id(), users.get("reviewer"), "Who else says so?");
        }
    }

    private UUID claim(String proposition, UUID author) {
        UUID id = Plan.id();
        claims.add(id, project, proposition, author, now);
        event(author, "claim.added", "claim", id, null, Map.of("proposition", proposition), null);
        return id;
    }

    /** How often an annotation was written again on its way to a state. */
    private static int changes(State state) {
        return switch (state) {
            case DRAFT -> 0;
            case SUBMITTED, WITHDRAWN -> 1;
            default -> 2;
        };
    }

    private void steps(Planned planned, UUID author) {
        UUID reviewer = users.get("reviewer");
        switch (planned.state()) {
            case DRAFT -> { }
            case WITHDRAWN -> step(planned.id(), "WITHDRAW", "withdrawn", State.DRAFT, State.WITHDRAWN, author, null);
            default -> step(planned.id(), "SUBMIT", "submitted", State.DRAFT, State.SUBMITTED, author, null);
        }
        switch (planned.state()) {
            case APPROVED -> step(planned.id(), "APPROVE", "approved", State.SUBMITTED, State.APPROVED, reviewer, null);
            case REJECTED -> step(planned.id(), "REJECT", "rejected", State.SUBMITTED, State.REJECTED, reviewer, "The text does not say so.");
            case CHANGES_REQUESTED -> step(planned.id(), "REQUEST_CHANGES", "changes-requested", State.SUBMITTED, State.CHANGES_REQUESTED, reviewer, "Name the speaker.");
            default -> { }
        }
    }

    private void step(UUID annotation, String action, String done, State from, State to, UUID actor, String reason) {
        UUID id = Plan.id();
        steps.add(id, project, annotation, 1, action, from, to, actor, reason, sha256, now);
        deed(actor, action, annotation, null, id);
        event(actor, "annotation." + done, "annotation", annotation, Map.of("state", from.code(), "revision", 1), Map.of("state", to.code(), "revision", 1), reason);
    }

    private void discuss(UUID annotation, UUID actor, String text) {
        UUID thread = Plan.id();
        UUID post = Plan.id();
        threads.add(thread, project, version, annotation, actor, now);
        posts.add(post, thread, actor, now, text);
        deed(actor, "OPEN", annotation, thread, thread);
        event(actor, "thread.posted", "thread", thread, null, Map.of("post", post, "text", text), null);
    }

    /** So that it can be taken back. */
    private void deed(UUID actor, String doing, UUID annotation, UUID thread, UUID row) {
        deeds.add(project, actor, now, doing, "DONE", annotation, thread, row);
    }

    private void event(UUID actor, String action, String type, UUID subject, Map<String, ?> before, Map<String, ?> after, String reason) {
        events.add(now, actor, action, project, type, subject, before == null ? null : json(before), json(after), reason);
    }

    private void write() throws SQLException {
        for (CopyRows rows : List.of(claims, annotations, revisions, spans, speakers, steps, threads, posts, deeds, events)) {
            rows.write(connection);
        }
    }

    private void read(String query, Map<String, UUID> into) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                into.put(found.getString(1), found.getObject(2, UUID.class));
            }
        }
    }

    private String slice(int start, int end) {
        int from = Math.max(0, start);
        return new String(points, from, Math.min(points.length, end) - from);
    }

    private static String json(Map<String, ?> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
