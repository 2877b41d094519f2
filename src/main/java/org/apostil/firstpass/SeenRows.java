package org.apostil.firstpass;

/**
 * The rule of {@link Visibility} as a condition on rows, for lists that are too long to be sifted after they were read: what is
 * counted, ordered and paged must not tell of the rest either.
 */
public final class SeenRows {

    private static final String CONDITION = """
        %1$s = :seeing or %2$s in (select text.id from first_pass mine join source_version text on text.source_id = mine.source_id where mine.person_id = :seeing)
            and (exists (select from source_version text join first_pass theirs on theirs.source_id = text.source_id where text.id = %2$s and theirs.person_id = %1$s)
              or not exists (select from source_version text join member still on still.project_id = text.project_id where text.id = %2$s and still.user_id = %1$s))""";

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
