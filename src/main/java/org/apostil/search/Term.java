package org.apostil.search;

/** One thing to look for. */
public sealed interface Term {

    /** A word in any of its forms, or where it {@code begins} only, every word that begins so. */
    record Word(String text, boolean begins) implements Term {
        @Override
        public String toString() {
            return begins ? text + "*" : text;
        }
    }

    /** Words one after the other, as they are written. */
    record Phrase(String text) implements Term {
        @Override
        public String toString() {
            return '"' + text + '"';
        }
    }

    /** One and the other at most so many words apart, in any order. */
    record Near(Term one, Term other, int apart) implements Term {
        @Override
        public String toString() {
            return one + " NEAR/" + apart + " " + other;
        }
    }
}
