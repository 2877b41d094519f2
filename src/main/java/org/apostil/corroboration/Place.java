package org.apostil.corroboration;

import java.util.Locale;
import java.util.UUID;

/** Where information is, on its way from its origin to a statement. */
public sealed interface Place {

    /** A statement of a claim, by the id of its annotation. */
    record OfStatement(UUID id) implements Place {
    }

    /** All that a source says, as far as nothing else is recorded of its single statements. */
    record OfSource(UUID id) implements Place {
    }

    /** Whoever said it first, as the registry of speakers knows them. */
    record OfSpeaker(UUID id) implements Place {
    }

    /** Something that is no source of the project, by its name; two of the same name are the same, however it is capitalised. */
    record Outside(String name) implements Place {
        @Override
        public boolean equals(Object other) {
            return other instanceof Outside(String theirs) && theirs.equalsIgnoreCase(name);
        }

        @Override
        public int hashCode() {
            return name.toLowerCase(Locale.ROOT).hashCode();
        }
    }

    /** The text of a source in its own voice, which says nowhere whence it knows. */
    record OfText(UUID source) implements Place {
    }

    /** Nobody that is named: what is told without saying by whom. */
    record Nobody() implements Place {
    }
}
