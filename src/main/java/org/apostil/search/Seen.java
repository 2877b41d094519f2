package org.apostil.search;

import java.util.HashMap;
import java.util.Map;

/**
 * What a blind first pass lets a person see of the index, as a condition of a query: the rule of
 * {@code firstpass.Visibility}, asked of every document, since counts, cursors and exports must not tell of the rest either.
 */
final class Seen {

    /** Annotations of {@code %1$s} on {@code %2$s} in {@code %3$s}: an author, a source version and a project. */
    private static final String ANNOTATIONS = """
        (%1$s = :me or exists (select from first_pass f join source_version v on v.source_id = f.source_id where v.id = %2$s and f.person_id = :me)
            and (exists (select from first_pass f join source_version v on v.source_id = f.source_id where v.id = %2$s and f.person_id = %1$s)
                or not exists (select from member m where m.project_id = %3$s and m.user_id = %1$s)))""";

    private static final String MENTIONED = """
        (d.writer_id = :me or not exists (%1$s) or exists (%1$s and %2$s))""";

    private static final String BY_CLAIM = "select from annotation_revision r join annotation a on a.id = r.annotation_id where r.claim_id = d.subject_id";

    private static final String BY_SPEAKER = """
        select from annotation_speaker s join annotation_revision r on r.id = s.revision_id join annotation a on a.id = r.annotation_id where s.speaker_id = d.subject_id""";

    private Seen() {
    }

    /** The condition on documents {@code d}; begins with <em>and</em>, and is empty where nothing is kept back. */
    static String documents(Scope scope) {
        String of = ANNOTATIONS.formatted("a.author_id", "a.source_version_id", "a.project_id");
        return scope.blind().isEmpty() ? "" : " " + """
            and (d.project_id not in (:blind)
                or case d.place when 'CLAIM' then %s when 'SPEAKER' then %s else d.kept_with is null or %s end)"""
            .formatted(MENTIONED.formatted(BY_CLAIM, of), MENTIONED.formatted(BY_SPEAKER, of), ANNOTATIONS.formatted("d.kept_with", "d.source_version_id", "d.project_id"));
    }

    /** The same for annotations {@code a}. */
    static String annotations(Scope scope) {
        return scope.blind().isEmpty() ? "" : " and (a.project_id not in (:blind) or " + ANNOTATIONS.formatted("a.author_id", "a.source_version_id", "a.project_id") + ")";
    }

    /** The parameters of both. */
    static Map<String, Object> parameters(Scope scope) {
        return scope.blind().isEmpty() ? Map.of() : new HashMap<>(Map.of("blind", scope.blind(), "me", scope.me()));
    }
}
