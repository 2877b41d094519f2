package org.apostil.reanchoring.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.apostil.anchoring.TextChange;
import org.apostil.source.SourceText;
import org.junit.jupiter.api.Test;

class HunksTest {

    private static final String LONG = "Nothing of this changes, however long it is, and so it is told in short. ".repeat(10);
    private static final SourceText BEFORE = SourceText.of("😀 One two. " + LONG + "Three four. " + LONG + "Five six.");
    private static final SourceText AFTER = SourceText.of("😀 One 2. " + LONG + "Three 4. " + LONG + "Five six seven.");
    private static final TextChange CHANGE = TextChange.between(BEFORE, AFTER);

    @Test
    void changes_are_told_with_what_stands_around_them_and_the_rest_in_short() {
        List<Hunks.Words> words = Hunks.of(CHANGE, BEFORE, AFTER, 0, 10);

        assertEquals(List.of("two", "four"), words.stream().filter(Hunks.Words::isWent).map(Hunks.Words::words).toList());
        assertTrue(words.stream().filter(Hunks.Words::isCame).map(Hunks.Words::words).collect(Collectors.joining()).startsWith("24"));
        assertEquals(2, words.stream().filter(Hunks.Words::isLeftOut).count());
        assertTrue(words.stream().filter(Hunks.Words::isLeftOut).allMatch(each -> each.words().endsWith("characters unchanged")));
    }

    @Test
    void page_holds_its_changes_and_no_others() {
        assertEquals(3, Hunks.count(CHANGE));
        List<Hunks.Words> second = Hunks.of(CHANGE, BEFORE, AFTER, 1, 1);

        assertEquals(List.of("four"), second.stream().filter(Hunks.Words::isWent).map(Hunks.Words::words).toList());
        assertEquals(List.of("4"), second.stream().filter(Hunks.Words::isCame).map(Hunks.Words::words).toList());
    }

    @Test
    void equal_texts_have_no_changes() {
        assertEquals(0, Hunks.count(TextChange.between(BEFORE, BEFORE)));
    }
}
