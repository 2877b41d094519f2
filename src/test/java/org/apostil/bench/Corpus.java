package org.apostil.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.apostil.source.Block;
import org.apostil.source.SourceText;

/**
 * Puts a made-up collection into a project by {@code COPY}, as the owner of the tables: for each source two speakers, ten claims, 100
 * annotations and four discussions. What the collection is read for is there; steps of reviews, deeds and events of the audit
 * trail are not, since nothing that is measured here reads them. The index of search is made afterwards, as the migration
 * makes it.
 */
final class Corpus {

    private static final int SPEAKERS = 2;
    private static final int CLAIMS = 10;
    private static final int ANNOTATIONS = 100;
    private static final int DISCUSSED = 25;
    private static final int PIECE = 100;
    private static final List<String> FOLLOWED = List.of("source_version", "annotation", "claim", "speaker", "post");
    private static final String[] STATES = {"DRAFT", "SUBMITTED", "SUBMITTED", "APPROVED", "APPROVED", "APPROVED", "CHANGES_REQUESTED", "REJECTED", "WITHDRAWN", "APPROVED"};
    private static final String[] CREDIBILITIES = {"PROBABLY_TRUE", "POSSIBLY_TRUE", "DOUBTFUL", "IMPROBABLE", "TRUTH_CANNOT_BE_JUDGED"};

    private final Connection connection;
    private final UUID project;
    private final List<UUID> people;
    private final List<UUID> speakers = new ArrayList<>();
    private final List<UUID> claims = new ArrayList<>();
    private final Instant begin = Instant.parse("2024-01-01T08:00:00Z");

    private CopyRows sources;
    private CopyRows provenances;
    private CopyRows versions;
    private CopyRows blocks;
    private CopyRows speakerRows;
    private CopyRows claimRows;
    private CopyRows annotations;
    private CopyRows revisions;
    private CopyRows spans;
    private CopyRows chains;
    private CopyRows threads;
    private CopyRows posts;

    Corpus(Connection connection, UUID project, List<UUID> people) {
        this.connection = connection;
        this.project = project;
        this.people = people;
    }

    /** Puts sources number {@code from} and on into it, up to before number {@code to}. */
    void load(int from, int to) throws SQLException {
        following(false);
        connection.setAutoCommit(false);
        for (int piece = from; piece < to; piece += PIECE) {
            begin();
            for (int number = piece; number < Math.min(to, piece + PIECE); number++) {
                source(CorpusText.of(number));
            }
            for (CopyRows rows : List.of(sources, provenances, versions, blocks, speakerRows, claimRows, annotations, revisions, spans, chains, threads, posts)) {
                rows.write(connection);
            }
            connection.commit();
        }
        connection.setAutoCommit(true);
        following(true);
    }

    /** Makes the index of search anew. */
    void index() throws SQLException {
        run("drop index search_document_words");
        run("set maintenance_work_mem = '256MB'");
        run("select search_put_all()");
        run("create index search_document_words on search_document using gin (words, facets)");
    }

    /** So that the planner knows what there is, as it does after a while. */
    void settle() throws SQLException {
        run("vacuum analyze");
    }

    /** The name of a speaker by their number, of made-up first and last names. */
    static String name(int number) {
        Random random = new Random(1_000_000L + number);
        Vocabulary names = CorpusText.vocabulary(number % 5 == 0 ? "az" : number % 3 == 0 ? "tr" : "en");
        return capital(names.word(2_000 + random.nextInt(1_500))) + " " + capital(names.word(5_000 + random.nextInt(20_000)));
    }

    private void source(CorpusText made) {
        Random random = new Random(7_000_000L + made.number());
        SourceText text = made.text();
        UUID source = Plan.id();
        UUID version = Plan.id();
        Instant at = begin.plus(made.number(), ChronoUnit.HOURS);
        UUID adder = people.get(made.number() % people.size());
        sources.add(source, project, adder, at, 1, 0);
        provenances.add(source, 1, capital(made.words(0, 0, 5)), false, capital(made.words(0, 5, 2)), capital(made.words(0, 8, 1)), "20%02d-%02d".formatted(10 + made.number() % 15, 1 + made.number() % 12),
            made.language(), at, "made up", "AMBER", adder, at);
        versions.add(version, source, project, 1, text.content(), text.sha256(), text.length(), adder, at);
        List<Block> there = text.blocks();
        for (int i = 0; i < there.size(); i++) {
            blocks.add(version, i, there.get(i).kind(), there.get(i).start(), there.get(i).end());
        }
        for (int i = 0; i < SPEAKERS; i++) {
            speakers.add(Plan.id());
            speakerRows.add(speakers.getLast(), project, name(speakers.size()), i == 0 ? "PERSON" : "ORGANISATION", "Spokesman of " + name(speakers.size() / 7), adder, at);
        }
        for (int i = 0; i < CLAIMS; i++) {
            claims.add(Plan.id());
            claimRows.add(claims.getLast(), project, capital(made.words(i % there.size(), 3, 9)) + ".", adder, at);
        }
        int[] points = text.content().codePoints().toArray();
        for (int i = 0; i < ANNOTATIONS; i++) {
            annotation(i, version, there.get(i * there.size() / ANNOTATIONS), points, at.plus(i, ChronoUnit.MINUTES), random);
        }
    }

    private void annotation(int index, UUID version, Block block, int[] points, Instant at, Random random) {
        UUID id = Plan.id();
        UUID revision = Plan.id();
        UUID author = people.get(random.nextInt(people.size()));
        String kind = index % 10 < 5 ? "CLAIM" : index % 10 < 7 ? "SPEAKER_MENTION" : index % 10 == 7 ? "CREDIBILITY_NOTE" : "COMMENT";
        int start = wordFrom(points, block.start() + random.nextInt(Math.max(1, block.end() - block.start() - 120)), block.end());
        int end = Math.min(block.end(), wordFrom(points, start + 30 + random.nextInt(80), block.end()));
        boolean graded = kind.equals("CREDIBILITY_NOTE");
        annotations.add(id, project, version, kind, author, at, 1, STATES[random.nextInt(STATES.length)], 1, start);
        revisions.add(revision, id, project, 1, author, at, kind.equals("CLAIM") ? "INDIRECT" : null, kind.equals("CLAIM") ? claims.get((int) (claims.size() * Math.pow(random.nextDouble(), 2))) : null,
            graded ? "ABCDEF".substring(index % 6, index % 6 + 1) : null, graded ? "Has spoken for the ministry before, in " + name(random.nextInt(200)) : null,
            graded ? CREDIBILITIES[random.nextInt(5)] : null, graded ? "Nobody else says so yet." : null, kind.equals("COMMENT") ? "Compare with what %s said.".formatted(name(random.nextInt(2_000))) : null);
        spans.add(revision, 0, "CONTENT", start, end, slice(points, start, end), slice(points, start - SourceText.CONTEXT, start), slice(points, end, end + SourceText.CONTEXT));
        if (index % 10 < 7) {
            chains.add(revision, 0, speakers.get((int) (speakers.size() * Math.pow(random.nextDouble(), 3))));
        }
        if (index % DISCUSSED == 0) {
            UUID thread = Plan.id();
            threads.add(thread, project, version, id, author, at);
            posts.add(Plan.id(), thread, author, at, "Who else says so? Ask %s.".formatted(name(random.nextInt(2_000))));
        }
    }

    private void begin() {
        sources = new CopyRows("source (id, project_id, created_by, created_at, revision, version)");
        provenances = new CopyRows("provenance (source_id, revision, title, working_title, author, publisher, published, language, acquired_at, acquired_how, handling_mark, edited_by, edited_at)");
        versions = new CopyRows("source_version (id, source_id, project_id, number, content, sha256, length, created_by, created_at)");
        blocks = new CopyRows("source_block (source_version_id, ordinal, kind, start_at, end_at)");
        speakerRows = new CopyRows("speaker (id, project_id, name, kind, description, created_by, created_at)");
        claimRows = new CopyRows("claim (id, project_id, proposition, created_by, created_at)");
        annotations = new CopyRows("annotation (id, project_id, source_version_id, kind, author_id, created_at, revision, state, version, place_start)");
        revisions = new CopyRows("annotation_revision (id, annotation_id, project_id, number, editor_id, at, mode, claim_id, reliability, reliability_reason, credibility, credibility_reason, note)");
        spans = new CopyRows("annotation_span (revision_id, ordinal, role, start_at, end_at, exact, prefix, suffix)");
        chains = new CopyRows("annotation_speaker (revision_id, hop, speaker_id)");
        threads = new CopyRows("thread (id, project_id, source_version_id, annotation_id, opened_by, opened_at)");
        posts = new CopyRows("post (id, thread_id, author_id, at, text)");
    }

    private void following(boolean on) throws SQLException {
        for (String table : FOLLOWED) {
            run("alter table " + table + (on ? " enable" : " disable") + " trigger search_follows");
        }
        run("alter table annotation" + (on ? " enable" : " disable") + " trigger refuse_pointing_to_nothing");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The beginning of the first word from there on. */
    private static int wordFrom(int[] points, int from, int end) {
        int at = Math.max(0, from);
        while (at > 0 && at < end && !Character.isWhitespace(points[at - 1])) {
            at++;
        }
        return Math.min(at, end - 1);
    }

    private static String slice(int[] points, int start, int end) {
        int from = Math.max(0, start);
        return new String(points, from, Math.min(points.length, end) - from);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
