package org.apostil.firstpass;

/**
 * The rule of {@link Visibility} as a condition on rows, for lists that are too long to be sifted after they were read: what is
 * counted, ordered and paged must not tell of the rest either.
 */
public final class SeenRows {

    private static final String CONDITION = """
        %1$s = :seeing or exists (select from first_pass mine join source_version text on text.source_id = mine.source_id
            where text.id = %2$s and mine.person_id = :seeing
              and (exists (select from first_pass theirs where theirs.source_id = mine.source_id and theirs.person_id = %1$s)
                or not exists (select from member still where still.project_id = mine.project_id and still.user_id = %1$s)))""";

    private SeenRows() {
    }

    /**
     * Holds for what an author wrote on a text that the person of the parameter {@code seeing} sees, in SQL. Only where
     * {@link Visibility#isWanted}.
     *
     * @param author  the column of the author
     * @param version that of the source version
     */
    public static String condition(String author, String version) {
        return CONDITION.formatted(author, version);
    }
}
