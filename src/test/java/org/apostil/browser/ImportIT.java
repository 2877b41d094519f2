package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.apostil.browser.pages.HomePage;
import org.apostil.browser.pages.ImportItemPage;
import org.apostil.browser.pages.ImportPage;
import org.apostil.ingest.RealFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** An analyst sends files, looks over what they say of themselves, and adds them. */
class ImportIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private String project;
    private HomePage home;

    @TempDir
    private Path directory;

    @BeforeEach
    void open() {
        project = Caller.as("analyst").post("projects", "{\"name\":\"Import %s\"}".formatted(UUID.randomUUID())).is(201).json().path("name").asText();
        home = BROWSERS.signedIn("analyst");
    }

    @Test
    void files_are_read_looked_over_corrected_and_added_and_the_original_is_kept() throws IOException {
        Path page = file("fog.html", "<html lang='en'><head><title>Fog</title><meta name='author' content='Nora Lind'></head><body><nav><a href='/'>Home</a></nav><article><h1>Fog</h1><p>The ferry left at six.</p></article></body></html>");
        Path picture = Files.write(directory.resolve("map.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0});
        Path word = Files.write(directory.resolve("ferry.docx"), RealFiles.ferry("docx"));
        ImportPage imported = home.openProject(project).addSource().upload("Sent by the port", page, picture, word).read();
        assertEquals("Read; 2 wait to be looked over", imported.progress());
        assertEquals(List.of("fog.html", "map.png", "ferry.docx"), imported.files());
        assertEquals("Taken", imported.outcome("fog.html"));
        assertEquals("Refused It is a picture, which is not read. Only texts are taken.", imported.outcome("map.png"));
        assertEquals("", Axe.violations(imported.browser()));

        ImportItemPage item = imported.lookOver("fog.html");
        assertEquals("Fog", item.fields().written("title"));
        assertEquals("Nora Lind", item.fields().written("author"));
        assertEquals("Sent by the port", item.fields().written("acquiredHow"));
        assertEquals(List.of("Heading\nFog", "Paragraph\nThe ferry left at six."), item.blocks());
        assertEquals("", Axe.violations(item.browser()));
        item.fields().write("published", "in May");
        assertTrue(item.addInVain().fields().message("published").startsWith("Write the date as"), item.fields().message("published"));
        item.fields().write("published", "2021-05");
        ImportPage added = item.add().read();
        assertEquals("Added", added.outcome("fog.html"));
        assertEquals("Read; 1 wait to be looked over", added.progress());

        assertEquals("Added", added.addClear().read().outcome("ferry.docx"));
        assertEquals(List.of("map.png"), added.show("Refused").files());
        var desk = added.show("All").openSource("ferry.docx");
        assertTrue(desk.browser().text().contains("said a spokesman of the port authority.[1]"), "The text stands on the desk");
        desk.provenance();
        assertTrue(desk.browser().text().contains("ferry.docx"), desk.browser()::text);
    }

    @Test
    void what_is_in_the_project_already_is_offered_and_added_only_where_somebody_ticks_it() throws IOException {
        Room room = Room.open();
        String name = Caller.as("analyst").get("projects/" + room.project()).is(200).json().path("name").asText();
        ImportPage imported = HomePage.open(home.browser()).openProject(name).addSource().upload("Sent again", file("again.txt", Room.TEXT)).read();
        assertTrue(imported.outcome("again.txt").startsWith("There already Its text is a source of the project, letter for letter."), imported.outcome("again.txt"));
        assertEquals("Added", imported.tick("again.txt").addTicked().read().outcome("again.txt"));
    }

    @Test
    void a_name_that_turns_its_direction_is_shown_and_not_obeyed() throws IOException {
        ImportPage imported = home.openProject(project).addSource().upload("Sent by a stranger", file("report\u202Efdp.txt", "Words.")).read();
        assertEquals(List.of("report<U+202E>fdp.txt"), imported.files());
    }

    @Test
    void a_language_that_is_none_is_refused_and_what_was_typed_stays() throws IOException {
        var page = home.openProject(project).addSource();
        home.browser().write(By.id("upload-language"), "English");
        page.uploadInVain("Sent by the port", file("words.txt", "Words."));
        assertTrue(home.browser().text(By.cssSelector("#upload .wrong")).startsWith("Write the language as its code"));
        assertEquals("Sent by the port", home.browser().see(By.id("upload-how")).getDomProperty("value"));
        assertEquals("", Axe.violations(home.browser()));
    }

    private Path file(String name, String words) throws IOException {
        return Files.writeString(directory.resolve(name), words);
    }
}
