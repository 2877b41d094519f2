package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apostil.browser.pages.Card;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.HomePage;
import org.apostil.browser.pages.SuggestForm;
import org.apostil.browser.pages.Suggestion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A colleague suggests changes in the form of an edit, and the author decides on each piece. Two people in two browsers. */
class SuggestionIT {
    private static final String WHOLE = "Passage";

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static Browser author;
    private static Browser colleague;
    private static String desk;

    @BeforeAll
    static void add_a_source() {
        author = BROWSERS.signedIn("analyst2").browser();
        TextOfOurOwn.addedBy(HomePage.open(author), "Suggestions");
        desk = author.address();
        colleague = BROWSERS.signedIn("reviewer").browser();
    }

    @Test
    void pieces_are_accepted_and_rejected_one_by_one_and_the_credit_stays() {
        claim("The ferry left at noon.", "left the harbour");
        DeskPage theirs = openDesk(colleague);
        SuggestForm form = theirs.card("claim", "The ferry left at noon.").open().suggestChange();
        assertEquals("Suggest a change to the claim", form.heading());
        form.extendBy(theirs, "at noon").proposition("A ferry left the harbour at noon.").mode("Indirect (paraphrase)").note("Which ferry?");
        Suggestion made = form.because("The time is part of it.").suggest();
        assertEquals(List.of(WHOLE, "Claim", "How it is said", "Note"), made.pieces());
        assertTrue(made.words("How it is said").contains("Direct quotation") && made.words("How it is said").contains("Indirect"), made::text);
        assertEquals(List.of("Withdraw this suggestion"), made.buttons());

        DeskPage mine = openDesk(author);
        Card card = mine.card("claim", "The ferry left at noon.").open();
        Suggestion shown = card.suggestion();
        assertTrue(shown.text().contains("Reviewer suggests") && shown.text().contains("The time is part of it."), shown::text);
        assertEquals(List.of(), mine.highlights("suggested-in"));
        shown.pointAt(WHOLE);
        assertEquals("at noon", String.join(" ", painted(author, "suggested-in")));
        shown.accept(WHOLE).reject("Note", "One sentence is enough.").acceptByKey("How it is said");
        assertTrue(card.text().contains("left the harbour … at noon") && card.text().contains("Indirect"), card::text);
        assertTrue(card.text().contains("with changes suggested by Reviewer") && card.text().contains("revision 3"), card::text);
        assertTrue(shown.words("Note").contains("Rejected by Second analyst") && shown.words("Note").contains("One sentence is enough."), shown::text);
        assertEquals("open", shown.standing("Claim"));
        card.submit();
        Card submitted = openDesk(colleague).card("claim", "The ferry left at noon.").open();
        assertTrue(submitted.refusalOf("approve").contains("Nobody decides on their own work"), submitted::text);
    }

    @Test
    void all_pieces_are_accepted_at_once_as_one_revision() {
        claim("It was late.", "It was late");
        openDesk(colleague).card("claim", "It was late.").open().suggestChange()
            .proposition("The ferry was late.").mode("Mixed (paraphrase with quoted parts)").because("Say what was late.").suggest();
        Card card = openDesk(author).card("claim", "It was late.").open();
        card.suggestion().acceptAll();
        assertTrue(card.text().contains("The ferry was late.") && card.text().contains("Mixed") && card.text().contains("revision 2"), card::text);
    }

    @Test
    void nothing_is_suggested_where_nothing_differs() {
        claim("It was full.", "it was full");
        SuggestForm form = openDesk(colleague).card("claim", "It was full.").open().suggestChange();
        form.because("No reason.").saveInVain();
        assertTrue(form.fields().message().contains("nothing to suggest"), form.fields()::message);
        form.cancel();
    }

    @Test
    void what_was_typed_is_kept_and_continued_as_a_suggestion() {
        claim("Nobody counted.", "Nobody");
        SuggestForm form = openDesk(colleague).card("claim", "Nobody counted.").open().suggestChange();
        form.proposition("Nobody counted the passengers.").because("Whom?");
        form.kept();
        DeskPage again = openDesk(colleague);
        assertTrue(again.unfinished().stream().anyMatch(title -> title.contains("suggestion to the claim")), () -> again.unfinished().toString());
        SuggestForm continued = again.continueSuggestion("suggestion to the claim");
        assertEquals("Whom?", continued.fields().written("reason"));
        assertEquals(List.of("Claim"), continued.suggest().pieces());
    }

    @Test
    void a_piece_whose_field_changed_meanwhile_shows_three_values_and_what_is_withdrawn_can_no_longer_be_accepted() {
        claim("Two sailors told it.", "two sailors");
        openDesk(colleague).card("claim", "Two sailors told it.").open().suggestChange()
            .proposition("Two sailors told the newspaper.").mode("Indirect (paraphrase)").because("Whom did they tell?").suggest();
        DeskPage stale = openDesk(author);
        Card card = stale.card("claim", "Two sailors told it.").open();
        var edit = card.editClaim();
        edit.proposition("The newspaper was told.");
        edit.saveDraft();
        Suggestion shown = card.suggestion();
        shown.is("Claim", "changed");
        assertTrue(shown.words("Claim").matches("(?s).*Then.*Two sailors told it\\..*Suggested.*Two sailors told the newspaper\\..*Now.*The newspaper was told\\..*"), shown::text);
        assertFalse(shown.words("Claim").contains("Accept"), shown::text);
        assertEquals("", Axe.violations(author));
        openDesk(colleague).card("claim", "The newspaper was told.").open().suggestion().withdraw();
        shown.is("How it is said", "withdrawn");
        assertEquals(List.of(), shown.buttons());
    }

    private static void claim(String proposition, String words) {
        openDesk(author).select(words).claim().proposition(proposition).mode("Direct quotation")
            .newSpeaker("Teller of " + words, "Person", "A person").saveDraft();
    }

    @SuppressWarnings("unchecked")
    private static List<String> painted(Browser browser, String layer) {
        return (List<String>) browser.run("""
            return [...(CSS.highlights.get('apostil-' + arguments[0]) ?? [])].map(({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset));""", layer);
    }

    private static DeskPage openDesk(Browser who) {
        who.open(desk);
        return new DeskPage(who);
    }
}
