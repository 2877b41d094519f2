package org.apostil.launch;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Looks releases up in a database, and changes nothing. */
record Releases(Access access) {
    private static final String UNDEFINED_TABLE = "42P01";
    /** It works for the installation, whoever reads: the wall between projects (ADR 67) is for what answers people. */
    private static final String OF_ALL_PROJECTS = "select set_config('apostil.projects', '*', false)";
    private static final String KNOWN = """
            select r.number, p.name, r.title, f.form, r.released_at, u.display_name, f.sha256,
                   (select string_agg(distinct a.display_name, ', ') from public.release_approval g join public.review_step s on s.id = g.step_id
                      join public.app_user a on a.id = s.actor_id where g.release_id = r.id),
                   exists (select from public.audit_event e join public.release_file pdf on pdf.release_id = r.id and pdf.form = 'pdf'
                      where e.action = 'report.released' and e.subject_id = r.report_id and e.after->>'sha256' = pdf.sha256)
            from public.release_file f join public.release r on r.id = f.release_id join public.project p on p.id = r.project_id
                join public.app_user u on u.id = r.released_by
            where %s order by r.released_at""";

    /** Those of which a file has that SHA-256; there may be several of a small table that says the same. */
    List<KnownRelease> of(String sha256) {
        return ask("f.sha256 = ?", sha256);
    }

    /** Those whose PDF bears one of these identifiers. */
    List<KnownRelease> ofPdf(Collection<String> ids) {
        List<KnownRelease> found = new ArrayList<>();
        ids.forEach(id -> found.addAll(ask("f.form = 'pdf' and position(? in f.content) > 0", ("<" + id + ">").getBytes(StandardCharsets.ISO_8859_1))));
        return found;
    }

    private List<KnownRelease> ask(String which, Object value) {
        try (Connection connection = access.connect(); PreparedStatement statement = connection.prepareStatement(KNOWN.formatted(which))) {
            connection.setReadOnly(true);
            try (PreparedStatement all = connection.prepareStatement(OF_ALL_PROJECTS)) {
                all.execute();
            }
            statement.setObject(1, value);
            List<KnownRelease> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new KnownRelease(row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getTimestamp(5).toInstant(), row.getString(6), row.getString(8),
                        row.getString(7), row.getBoolean(9)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new LaunchProblem(UNDEFINED_TABLE.equals(e.getSQLState())
                    ? "The database of %s holds no releases: this Apostil was never started on it.".formatted(access)
                    : "Releases cannot be read as %s: %s".formatted(access, e.getMessage()), e);
        }
    }
}
