package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.SpeakerPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** The page of a speaker: they are edited, merged and parted by people who see what comes of it. */
class SpeakerIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static Browser analyst;
    private static Browser reviewer;

    private Room room;
    private String sergei;
    private String sergey;
    private String diplomat;

    @BeforeAll
    static void sign_in() {
        analyst = BROWSERS.signedIn("analyst").browser();
        reviewer = BROWSERS.signedIn("reviewer").browser();
    }

    @BeforeEach
    void open() {
        room = Room.open();
        sergei = room.speaker("Sergei Lavrov", "person");
        sergey = room.speaker("Sergey Lavrov", "person");
        diplomat = room.speaker("One senior diplomat", "anonymous");
        room.said("analyst", "The talks will go on.", sergei);
        room.said("analyst", "The talks are over.", sergey);
        room.said("analyst", "Nobody wants war.", diplomat);
    }

    @Test
    void merged_speakers_have_one_record_and_undo_gives_each_their_own() {
        SpeakerPage page = SpeakerPage.open(analyst, sergei).pick("sergey", "Sergey Lavrov").because("The same minister, spelt otherwise.").merge();
        assertTrue(page.name().startsWith("Sergey Lavrov"), page.name());
        assertTrue(page.identity().contains("Sergei Lavrov") && page.identity().contains("The same minister, spelt otherwise."), page.identity());
        assertEquals(2, page.statements().size());
        assertTrue(page.statements().stream().anyMatch(one -> one.contains("The talks will go on.") && one.contains("Sergey Lavrov, written as Sergei Lavrov")), page.statements()::toString);
        assertEquals("", Axe.violations(analyst));

        analyst.open("annotation/desk?source=" + room.source());
        analyst.until("the card tells who is meant", () -> analyst.texts(By.cssSelector(".desk-speaker-name")).equals(List.of("Sergey Lavrov", "Sergey Lavrov", "One senior diplomat")));

        page = SpeakerPage.open(analyst, sergey).undoMerge("Two of one name.");
        assertEquals(1, page.statements().size());
        assertEquals(1, SpeakerPage.open(analyst, sergei).statements().size());
        assertTrue(analyst.text().contains("Taken back: Two of one name."));
    }

    @Test
    void who_is_not_named_is_offered_only_to_those_who_ask_and_must_be_identified() {
        SpeakerPage page = SpeakerPage.open(analyst, sergei);
        assertFalse(page.offeredUnasked().stream().anyMatch(offer -> offer.contains("diplomat")));
        assertTrue(page.offered("diplomat").stream().anyMatch(offer -> offer.contains("One senior diplomat · Anonymous")));
        page = SpeakerPage.open(analyst, diplomat).pick("sergey", "Sergey Lavrov").because("He said so himself later.");
        assertTrue(page.mergeInVain().toString().contains("Confirm that you identify them"), page.mergeInVain()::toString);
        assertEquals("He said so himself later.", analyst.see(By.id("merge:reason")).getDomProperty("value"), "What was typed stays");
        page = page.identify().merge();
        assertTrue(page.identity().contains("One senior diplomat"), page.identity());
    }

    @Test
    void several_are_chosen_in_the_list_and_merged_into_one() {
        analyst.open("speaker/speakers?project=" + room.project());
        analyst.click(By.cssSelector("input[aria-label='Choose: Sergei Lavrov']"));
        analyst.click(By.cssSelector("input[aria-label='Choose: One senior diplomat']"));
        analyst.write(By.id("rows:into_input"), "sergey");
        analyst.click(By.xpath("//*[@id='rows:into_panel']//li[contains(., 'Sergey Lavrov')]"));
        analyst.write(By.id("rows:reason"), "All the same minister.");
        analyst.click(By.id("rows:merge"));
        analyst.until("it is refused", () -> analyst.text().contains("Confirm that you identify them"));
        assertEquals(3, analyst.all(By.cssSelector("#rows\\:table tbody tr")).size(), "None was merged");
        analyst.click(By.cssSelector("input[aria-label='Choose: Sergei Lavrov']:not(:checked)"));
        analyst.click(By.cssSelector("input[aria-label='Choose: One senior diplomat']:not(:checked)"));
        analyst.click(By.id("rows:identified"));
        analyst.click(By.id("rows:merge"));
        analyst.until("it is done", () -> analyst.text().contains("Merged: 2."));
        assertEquals(1, analyst.all(By.cssSelector("#rows\\:table tbody tr")).size());
        assertEquals("", Axe.violations(analyst));
    }

    @Test
    void reviewer_moves_a_statement_to_the_namesake_and_back() {
        String namesake = Caller.as("analyst").post("projects/" + room.project() + "/speakers", "{\"name\":\"Sergei Lavrov\",\"kind\":\"person\",\"description\":\"Singer\"}").is(201).id();
        SpeakerPage page = SpeakerPage.open(reviewer, sergei).move("The talks will go on.", "sergei", "Singer", "He sang it.");
        assertEquals(0, page.statements().size());
        page = SpeakerPage.open(reviewer, namesake);
        assertTrue(page.statements().getFirst().contains("moved here"), page.statements()::toString);
        assertEquals(0, page.undoMove("The minister sang.").statements().size());
        assertEquals(1, SpeakerPage.open(reviewer, sergei).statements().size());
        assertFalse(SpeakerPage.open(analyst, sergei).browser().shows(By.cssSelector(".move")), "An analyst moves nothing");
    }

    @Test
    void reliability_is_noted_with_a_reason_and_every_note_stays() {
        SpeakerPage page = SpeakerPage.open(analyst, sergei).note("F", "Never heard before.").note("B", "Was right twice.");
        assertEquals(2, page.reliability().size());
        assertTrue(page.reliability().getFirst().startsWith("B · Usually reliable\nWas right twice."), page.reliability()::toString);
    }

    @Test
    void stale_edit_is_set_side_by_side_and_becomes_a_revision_on_top() {
        SpeakerPage.SpeakerFields mine = SpeakerPage.open(analyst, sergei).edit();
        SpeakerPage.open(reviewer, sergei).edit().write("description", "Minister").write("aliases", "Lavrov\nЛавров").save();
        mine.write("description", "Foreign Minister of Russia").role("Foreign Minister", "Government of Russia", "2004-03-09").write("wikidata", "https://www.wikidata.org/wiki/Q58048");
        assertEquals(List.of("Description both changed it: choose", "Other names they changed it", "Roles and affiliation you changed it", "Wikidata you changed it"), mine.saveTooLate());
        assertEquals("", Axe.violations(analyst));
        SpeakerPage saved = mine.take("Description", "Take yours").saveMerged();
        String text = saved.browser().text();
        for (String said : List.of("Foreign Minister of Russia", "Лавров", "Foreign Minister, Government of Russia (since 9 March 2004)", "Q58048", "Revision 3")) {
            assertTrue(text.contains(said), said + " in " + text);
        }
        assertEquals("https://www.wikidata.org/wiki/Q58048", saved.browser().see(By.linkText("Q58048")).getDomProperty("href"));
    }

    @Test
    void chain_of_the_desk_finds_a_speaker_by_another_name_and_not_those_merged_away() {
        Caller.as("analyst").put("speakers/" + sergey, "\"1\"", "{\"name\":\"Sergey Lavrov\",\"kind\":\"person\",\"aliases\":[\"Russia's top diplomat %s\"]}".formatted(UUID.randomUUID())).is(200);
        room.merge(sergei, sergey);
        analyst.open("annotation/desk?source=" + room.source());
        DeskPage desk = new DeskPage(analyst);
        desk.select("She did not").claim();
        analyst.write(By.id("composer:speakers_input"), "top dipl");
        analyst.see(By.xpath("//*[@id='composer:speakers_panel']//li[contains(., \"also Russia's top diplomat\")]"));
        analyst.write(By.id("composer:speakers_input"), "lavrov");
        analyst.until("one is offered", () -> analyst.texts(By.cssSelector("#composer\\:speakers_panel li")).stream().filter(offer -> !offer.startsWith("New speaker")).toList().equals(List.of("Sergey Lavrov · Person")));
    }
}
