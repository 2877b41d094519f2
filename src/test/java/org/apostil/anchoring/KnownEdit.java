package org.apostil.anchoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apostil.anchoring.KnownText.Piece;
import org.apostil.source.SourceText;

/** What editors do to a text. Each does it to about a fifth of the paragraphs, in another way each time. */
public enum KnownEdit {
    /** Nothing. */
    NOTHING("nothing") {
        @Override
        void edit(List<Piece> text, Random random) {
        }
    },
    /** New paragraphs, and words within sentences. */
    INSERT("insert") {
        @Override
        void edit(List<Piece> text, Random random) {
            some(text, random, at -> text.set(at, within(text.get(at), random, (words, word) -> words.add(word, word(random)))));
            some(text, random, at -> text.add(at, paragraph(random)));
        }
    },
    /** Paragraphs, sentences and words away. */
    DELETE("delete") {
        @Override
        void edit(List<Piece> text, Random random) {
            some(text, random, at -> text.set(at, within(text.get(at), random, (words, word) -> words.remove(word))));
            some(text, random, at -> text.set(at, half(text.get(at), random)));
            some(text, random, text::remove);
        }
    },
    /** Paragraphs to other places, and the two halves of one about. */
    REORDER("reorder") {
        @Override
        void edit(List<Piece> text, Random random) {
            some(text, random, at -> text.add(random.nextInt(text.size()), text.remove(at)));
            some(text, random, at -> {
                List<Piece> words = new ArrayList<>(text.get(at).words());
                Collections.rotate(words, 1 + random.nextInt(Math.max(1, words.size() - 1)));
                text.set(at, Piece.joined(words));
            });
        }
    },
    /** One word in fifty others in all of the text, and every third in some paragraphs. */
    REPHRASE("rephrase") {
        @Override
        void edit(List<Piece> text, Random random) {
            replace(text, random, 50);
            some(text, random, at -> {
                List<Piece> one = new ArrayList<>(List.of(text.get(at)));
                replace(one, random, 3);
                text.set(at, one.getFirst());
            });
        }
    },
    /** Copies of paragraphs before, after and far from what was copied, some with a word changed. */
    DUPLICATE("duplicate paragraph") {
        @Override
        void edit(List<Piece> text, Random random) {
            some(text, random, at -> {
                Piece copy = text.get(at).copy();
                int where = switch (random.nextInt(3)) {
                    case 0 -> at;
                    case 1 -> at + 1;
                    default -> random.nextInt(text.size());
                };
                text.add(where, random.nextInt(3) == 0 ? within(copy, random, (words, word) -> words.set(word, other(words.get(word), random))) : copy);
            });
        }
    },
    /** The text has lookalikes of its paragraphs already, and some of what looks alike goes. */
    LOOKALIKES("lookalikes, some deleted") {
        @Override
        SourceText before(SourceText text, Random random) {
            List<Piece> twice = new ArrayList<>(KnownText.paragraphs(text));
            DUPLICATE.edit(twice, random);
            return KnownText.of(text, twice).after();
        }

        @Override
        void edit(List<Piece> text, Random random) {
            some(text, random, text::remove);
        }
    },
    /** All of these. */
    ALL("all of these") {
        @Override
        void edit(List<Piece> text, Random random) {
            for (KnownEdit each : List.of(DUPLICATE, INSERT, REORDER, DELETE, REPHRASE)) {
                each.edit(text, random);
            }
        }
    },
    /** Two words in a hundred others: what the bound on time is for. */
    TWO_PERCENT("2 % of the words") {
        @Override
        void edit(List<Piece> text, Random random) {
            replace(text, random, 50);
        }
    };

    private static final List<String> WORDS = List.of("however ", "perhaps ", "yesterday ", "reportedly ", "the ", "in ", "Baku ", "never ", "officials ", "according ", "said ", "новый ", "2017 ");

    private final String words;

    KnownEdit(String words) {
        this.words = words;
    }

    /** What is done, in words. */
    public String words() {
        return words;
    }

    abstract void edit(List<Piece> text, Random random);

    /** What the text reads after the edit. */
    public String edited(SourceText text, long seed) {
        return of(text, seed).after().content();
    }

    /** The text as it is before the edit. */
    SourceText before(SourceText text, Random random) {
        return text;
    }

    /** Edits a text. */
    KnownText of(SourceText text, long seed) {
        Random random = new Random(seed);
        SourceText before = before(text, random);
        List<Piece> edited = new ArrayList<>(KnownText.paragraphs(before));
        edit(edited, random);
        return KnownText.of(before, edited);
    }

    private interface Doing {
        void at(int paragraph);
    }

    private interface ToWord {
        void at(List<Piece> words, int word);
    }

    private static void some(List<Piece> text, Random random, Doing doing) {
        int times = Math.max(1, text.size() / 5);
        for (int i = 0; i < times && text.size() > 1; i++) {
            doing.at(random.nextInt(text.size()));
        }
    }

    private static Piece within(Piece paragraph, Random random, ToWord doing) {
        List<Piece> words = new ArrayList<>(paragraph.words());
        if (words.size() > 2) {
            doing.at(words, random.nextInt(words.size() - 1));
        }
        return Piece.joined(words);
    }

    private static Piece half(Piece paragraph, Random random) {
        List<Piece> words = paragraph.words();
        int cut = random.nextInt(Math.max(1, words.size() - 1));
        return Piece.joined(random.nextBoolean() ? words.subList(cut, words.size()) : words.subList(0, Math.max(1, cut)));
    }

    private static void replace(List<Piece> text, Random random, int oneIn) {
        text.replaceAll(paragraph -> {
            List<Piece> words = new ArrayList<>(paragraph.words());
            for (int i = 0; i < words.size() - 1; i++) {
                if (random.nextInt(oneIn) == 0) {
                    words.set(i, other(words.get(i), random));
                }
            }
            return Piece.joined(words);
        });
    }

    private static Piece word(Random random) {
        return Piece.of(WORDS.get(random.nextInt(WORDS.size())));
    }

    /** A word that is not that one. */
    private static Piece other(Piece word, Random random) {
        Piece other = word(random);
        return Arrays.equals(other.points(), word.points()) ? other(word, random) : other;
    }

    private static Piece paragraph(Random random) {
        StringBuilder words = new StringBuilder();
        int count = 5 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            words.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return Piece.of(words.append("so.\n").toString());
    }
}
