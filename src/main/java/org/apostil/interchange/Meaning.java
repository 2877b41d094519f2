package org.apostil.interchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apostil.platform.Coded;

/** What a label of a file means here. */
public enum Meaning implements Coded {
    /** Also the content of an attribution, to which cue and source are linked. */
    CLAIM("claim", "Claim (content)", Set.of("claim", "claims", "content", "statement", "proposition", "quotation", "quote", "assertion")),
    CUE("cue", "Cue of a claim", Set.of("cue", "attributioncue", "reportingverb", "verb")),
    SOURCE("source", "Source of a claim", Set.of("source", "holder", "opinionholder", "attributionsource", "speaker")),
    SPEAKER_MENTION("speaker-mention", "Speaker mention", Set.of("speakermention", "mention", "identifying")),
    CREDIBILITY_NOTE("credibility-note", "Credibility note", Set.of("credibilitynote", "credibility", "reliability", "grade", "assessing", "assessment", "admiralty")),
    COMMENT("comment", "Comment", Set.of("comment", "commenting", "note", "remark", "highlighting", "describing", "questioning", "bookmarking", "tagging",
        "classifying", "editing", "linking", "moderating", "nomotivation", "notag")),
    LEAVE_OUT("leave-out", "Leave out", Set.of());

    private final String code;
    private final String words;
    private final Set<String> usual;

    Meaning(String code, String words, Set<String> usual) {
        this.code = code;
        this.words = words;
        this.usual = usual;
    }

    /** What a label usually means: that of its last word after a colon, else of its name; a label that is not known is left out. */
    public static Meaning usual(String label) {
        for (String part : List.of(label.substring(label.lastIndexOf(':') + 1), label.replaceAll(":.*", ""))) {
            String word = part.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
            for (Meaning meaning : values()) {
                if (meaning.usual.contains(word)) {
                    return meaning;
                }
            }
        }
        return LEAVE_OUT;
    }

    /** Whether it is a part of a claim, told by a link's label. */
    static Meaning part(String label) {
        Meaning meaning = label == null ? LEAVE_OUT : usual(label);
        return meaning == CLAIM || meaning == CUE || meaning == SOURCE ? meaning : LEAVE_OUT;
    }

    /** All of them, for lists. */
    public static List<Meaning> all() {
        return Arrays.asList(values());
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String words() {
        return words;
    }
}
