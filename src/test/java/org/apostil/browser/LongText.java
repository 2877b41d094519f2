package org.apostil.browser;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apostil.api.Caller;
import org.apostil.api.Caller.Reply;
import org.apostil.api.Room;

/** A text of several hundred kilobytes with thousands of comments on it, which no person would write for a test. */
final class LongText {
    static final int PARAGRAPHS = 800;
    static final int COMMENTS = 3000;
    private static final String SENTENCE = "The %d. minister told the newspaper that the talks had gone on for %d hours and that nobody had asked for a pause. ";

    /** Rows as the application would write them; each comment on some words of a paragraph, many on the first of them. */
    private static final String ROWS = """
            with author as (select id from app_user where username = 'analyst'),
            place as (
                select uuidv7() as annotation, uuidv7() as revision, each,
                       1 + (case when each %% 10 = 0 then each %% 400 else (each::bigint * 7919) %% (version.length - 90) end)::int as start_at,
                       12 + each %% 60 as size, version.id as version, version.project_id as project, version.content as content
                from generate_series(1, %d) as each, source_version version where version.id = ?),
            annotation as (
                insert into annotation (id, project_id, source_version_id, kind, author_id, created_at, revision, state, version, place_start)
                select annotation, project, version, 'COMMENT', author.id, now(), 1, case when each %% 3 = 0 then 'SUBMITTED' else 'DRAFT' end, 0, start_at
                from place, author),
            revision as (
                insert into annotation_revision (id, annotation_id, project_id, number, editor_id, at, note)
                select revision, annotation, project, 1, author.id, now(), 'Remark ' || each || ' on what is said here.' from place, author),
            step as (
                insert into review_step (project_id, subject_id, revision, action, from_state, to_state, actor_id, source_sha256, at)
                select place.project, annotation, 1, 'SUBMIT', 'DRAFT', 'SUBMITTED', author.id, encode(sha256(convert_to(content, 'UTF8')), 'hex'), now()
                from place, author where each %% 3 = 0)
            insert into annotation_span (revision_id, ordinal, role, start_at, end_at, exact, prefix, suffix)
            select revision, 0, 'CONTENT', start_at, start_at + size, substr(content, start_at + 1, size), '', '' from place
            """.formatted(COMMENTS);

    private LongText() {
    }

    /** Adds it and returns the address of its desk. */
    static String added() {
        Caller lead = Caller.as("lead");
        String project = lead.get("projects").is(200).json().valueStream()
                .filter(each -> each.path("name").asText().equals(Article.PROJECT)).findFirst().orElseThrow().path("id").asText();
        Reply source = lead.post("projects/" + project + "/sources", Room.source("A long text", text())).is(201);
        try (Connection database = Caller.apostil().database().connect(); PreparedStatement rows = database.prepareStatement(ROWS)) {
            rows.setObject(1, UUID.fromString(source.json().path("versionId").asText()));
            rows.execute();
        } catch (SQLException e) {
            throw new AssertionError("The comments were not written", e);
        }
        return "annotation/desk?source=" + source.id();
    }

    private static String text() {
        return IntStream.range(0, PARAGRAPHS).mapToObj(LongText::paragraph).collect(Collectors.joining("\n"));
    }

    private static String paragraph(int number) {
        return IntStream.range(0, 2 + number % 5).mapToObj(each -> SENTENCE.formatted(number * 10 + each, number % 24 + 1)).collect(Collectors.joining()).trim();
    }
}
