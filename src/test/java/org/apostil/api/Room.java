package org.apostil.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apostil.api.Caller.Reply;
import org.openqa.selenium.support.ui.FluentWait;

/** A project of its own for a test, led by {@code lead}, with one short source and the demonstration's people in their roles. */
public final class Room {

    /** The text of its source; "said" stands at 5 to 9. */
    public static final String TEXT = "😀 He said so.\n\nShe did not 😀";

    private final String project;
    private final String source;
    private final String version;

    private Room(String leader) {
        Caller lead = Caller.as(leader);
        project = lead.post("projects", "{\"name\":\"Room %s\"}".formatted(UUID.randomUUID())).is(201).id();
        Reply added = lead.post("projects/" + project + "/sources", source("Source", TEXT)).is(201);
        source = added.id();
        version = added.json().path("versionId").asText();
    }

    /** A room with everybody but the administrator in it. */
    public static Room open() {
        Room room = new Room("lead");
        room.join("observer", "observer").join("analyst", "analyst").join("analyst2", "analyst").join("reviewer", "reviewer");
        return room;
    }

    /** A room in which {@code leader} is alone. */
    public static Room closed(String leader) {
        return new Room(leader);
    }

    public Room join(String username, String role) {
        Caller.as("lead").post("projects/" + project + "/members", "{\"username\":\"%s\",\"role\":\"%s\"}".formatted(username, role)).is(204);
        return this;
    }

    public String project() {
        return project;
    }

    public String source() {
        return source;
    }

    public String version() {
        return version;
    }

    /** The id of a member, by the name that they have on the screen. */
    public String member(String name) {
        for (JsonNode member : Caller.as("lead").get("projects/" + project + "/members").is(200).json()) {
            if (member.path("name").asText().equals(name)) {
                return member.path("userId").asText();
            }
        }
        throw new AssertionError(name + " is no member");
    }

    /** What came of inviting somebody. */
    public JsonNode invitation(String role) {
        return Caller.as("lead").post("projects/" + project + "/invitations", "{\"email\":\"%s@example.org\",\"role\":\"%s\"}".formatted(UUID.randomUUID(), role)).is(201).json();
    }

    /** A draft of that person. */
    public String draft(String author) {
        return Caller.as(author).post("source-versions/" + version + "/annotations", comment("Why?")).is(201).id();
    }

    /** A submitted annotation of that person. */
    public String submitted(String author) {
        String annotation = draft(author);
        step(author, annotation, "submit").is(200);
        return annotation;
    }

    /** A speaker of this room. */
    public String speaker(String name, String kind) {
        return speaker("analyst", name, kind);
    }

    /** A speaker of this room, added by that person. */
    public String speaker(String who, String name, String kind) {
        return Caller.as(who).post("projects/" + project + "/speakers", "{\"name\":\"%s\",\"kind\":\"%s\"}".formatted(name, kind)).is(201).id();
    }

    /** A draft of that person in which the speakers say something, the outermost teller first. */
    public String said(String author, String proposition, String... speakers) {
        return Caller.as(author).post("source-versions/" + version + "/annotations", statement(proposition, speakers)).is(201).id();
    }

    /** What such a draft says. */
    public static String statement(String proposition, String... speakers) {
        return """
            {"kind":"claim","spans":[{"role":"content","start":5,"end":9,"exact":"said"}],"mode":"direct","proposition":"%s","speakers":[%s]}"""
            .formatted(proposition, java.util.Arrays.stream(speakers).map(id -> '"' + id + '"').collect(Collectors.joining(",")));
    }

    /** A merge of two speakers of this room. */
    public String merge(String speaker, String into) {
        return Caller.as("analyst").post("speakers/" + speaker + "/merges", "{\"into\":\"%s\",\"identified\":true,\"reason\":\"The same.\"}".formatted(into)).is(201).id();
    }

    /** That a claim of this room is the same as another of it. */
    public String mergeClaims(String claim, String into) {
        return Caller.as("analyst").post("claims/" + claim + "/merges", "{\"into\":\"%s\",\"reason\":\"The same.\"}".formatted(into)).is(201).id();
    }

    /** A move of a statement of one speaker of this room to another. */
    public String move(String from, String to) {
        String annotation = said("analyst", "It was so, said " + from, from);
        return Caller.as("reviewer").post("speakers/" + from + "/moves", "{\"annotations\":[\"%s\"],\"to\":\"%s\",\"reason\":\"Another of the same name.\"}".formatted(annotation, to))
            .is(201).json().at("/moves/0/id").asText();
    }

    /** A claim of this room, stated by an annotation of the analyst. */
    public String claim(String proposition) {
        return claim("analyst", proposition);
    }

    /** A claim of this room, stated by an annotation of that person. */
    public String claim(String author, String proposition) {
        Caller.as(author).post("source-versions/" + version + "/annotations", """
            {"kind":"claim","spans":[{"role":"content","start":5,"end":9,"exact":"said"}],"mode":"authors-voice","proposition":"%s"}""".formatted(proposition)).is(201);
        for (JsonNode claim : Caller.as(author).get("projects/" + project + "/claims").is(200).json()) {
            if (claim.path("proposition").asText().equals(proposition)) {
                return claim.path("id").asText();
            }
        }
        throw new AssertionError("No claim says " + proposition);
    }

    /** What that person recorded of where the source of this room comes from. */
    public String origin(String who) {
        return Caller.as(who).post("projects/" + project + "/origins", "{\"of\":{\"source\":\"%s\"},\"from\":{\"outside\":\"Agency %s\"},\"knownBy\":\"The dateline.\"}"
            .formatted(source, UUID.randomUUID())).is(201).id();
    }

    /** The id of a file of one comment that that person tries to import. */
    public String trial(String who) {
        String content = Base64.getEncoder().encodeToString("kind,quotation,note\ncomment,said,Why?\n".getBytes(StandardCharsets.UTF_8));
        return Caller.as(who).post("source-versions/" + version + "/annotation-imports", "{\"file\":\"comments.csv\",\"content\":\"%s\"}".formatted(content)).is(201).id();
    }

    /** A webhook of this room, of that lead, to an address that does not answer. */
    public String webhook(String who) {
        return Caller.as(who).post("projects/" + project + "/webhooks", "{\"url\":\"https://hooks.example.org/%s\"}".formatted(UUID.randomUUID())).is(201).id();
    }

    /** What such a webhook is to be told, and waits. */
    public String delivery(String who) {
        String webhook = webhook(who);
        draft(who);
        return new FluentWait<>(webhook).withTimeout(Duration.ofSeconds(30)).pollingEvery(Duration.ofMillis(200))
            .until(id -> Caller.as(who).get("webhooks/" + id + "/deliveries").is(200).json().path(0).path("id").asText(null));
    }

    /** The address of a page of the table {@code pages.txt}, of what is in this room. */
    public String in(String page) {
        return page.replace("{event}", page.contains("{event}") ? Caller.as("lead").get("projects/" + project + "/audit?limit=1").json().at("/events/0/seq").asText() : "")
            .replace("{newer}", page.contains("{newer}") ? Newer.changed(this) : "")
            .replace("{import}", page.contains("{import}") ? imported("lead") : "").replace("{item}", page.contains("{item}") ? item("lead", imported("lead")) : "")
            .replace("{claim}", page.contains("{claim}") ? claim("It was said.") : "")
            .replace("{speaker}", page.contains("{speaker}") ? told() : "")
            .replace("{report}", page.contains("{report}") ? report("Looked at by everybody") : "")
            .replace("{trial}", page.contains("{trial}") ? trial("lead") : "").replace("{version}", version).replace("{project}", project).replace("{source}", source);
    }

    /** A speaker of whom there is something to tell: known by more names and roles than one, who speaks, and who another proved to be. */
    private String told() {
        String speaker = Caller.as("lead").post("projects/" + project + "/speakers", """
            {"name":"Sergey Lavrov","kind":"person","description":"Foreign Minister of Russia","aliases":["Sergei Lavrov"],
             "roles":[{"role":"Foreign Minister","affiliation":"Government of Russia","since":"2004-03-09"}],"wikidata":"Q58048"}""").is(201).id();
        said("lead", "It was so.", speaker);
        Caller.as("lead").post("speakers/" + speaker("lead", "One senior diplomat", "anonymous") + "/merges", "{\"into\":\"%s\",\"identified\":true,\"reason\":\"He said so.\"}".formatted(speaker)).is(201);
        return speaker;
    }

    /** A saved search of that person, shared in this room. */
    public String savedSearch(String who) {
        return Caller.as(who).post("projects/" + project + "/saved-searches", "{\"name\":\"Said\",\"query\":\"said\",\"shared\":true}").is(201).id();
    }

    /** A report of the analyst on the source of this room. */
    public String report(String title) {
        return report("analyst", title);
    }

    /** A report of that person on the source of this room. */
    public String report(String author, String title) {
        return Caller.as(author).post("projects/" + project + "/reports", composition(title, "")).is(201).json().path("report").asText();
    }

    /** A report of the analyst that shows an annotation and that the reviewer approved. */
    public String approvedReport(String title) {
        if (Caller.as("lead").get("source-versions/" + version + "/annotations").is(200).text().indexOf("\"code\":\"approved\"") < 0) {
            step("reviewer", submitted("analyst"), "approve").is(200);
        }
        String report = report(title);
        reportStep("analyst", report, "submit").is(200);
        reportStep("reviewer", report, "approve").is(200);
        return report;
    }

    /** The id of a release of such a report. */
    public String release(String title) {
        return release("lead", approvedReport(title)).is(201).id();
    }

    /** Releases an approved report with the state that stands at the moment. */
    public static Reply release(String who, String report) {
        return Caller.as(who).with("If-Match", Caller.as(who).get("reports/" + report + "/review").header("ETag")).post("reports/" + report + "/releases", null);
    }

    /** Takes a step on a report with the state that stands at the moment; all analytic standards are met. */
    public static Reply reportStep(String who, String report, String action) {
        return reportStep(who, report, Caller.as(who).get("reports/" + report + "/review").is(200), action);
    }

    /** Takes a step on a report with that review seen; all analytic standards are met. */
    public static Reply reportStep(String who, String report, Reply seen, String action) {
        String checklist = action.equals("approve") ? checklist("met", "") : "[]";
        return Caller.as(who).with("If-Match", seen.header("ETag")).post("reports/" + report + "/steps",
            "{\"action\":\"%s\",\"reason\":\"Because\",\"fingerprint\":\"%s\",\"checklist\":%s}".formatted(action, seen.json().path("fingerprint").asText(), checklist));
    }

    /** The nine analytic standards, of which the second has that finding and remark. */
    public static String checklist(String second, String remark) {
        return IntStream.rangeClosed(1, 9).mapToObj(number -> "{\"standard\":\"%d\",\"finding\":\"%s\",\"remark\":\"%s\"}".formatted(number, number == 2 ? second : "met", number == 2 ? remark : ""))
            .collect(Collectors.joining(",", "[", "]"));
    }

    /** A PDF of the source of this room that somebody ordered, as soon as it is ready. */
    public String file(String who) {
        return file(who, "source", source, "pdf");
    }

    /** Withdraws, restores or purges a source as it stands at the moment; {@code step} is withdrawal, restoration or purge. */
    public static Reply fate(String who, String source, String step, String json) {
        return Caller.as(who).with("If-Match", Caller.as("lead").get("sources/" + source + "/standing").header("ETag")).post("sources/" + source + "/" + step, json);
    }

    /** A file of that form that somebody ordered, as soon as it is ready. */
    public static String file(String who, String origin, String id, String form) {
        String file = Caller.as(who).post("files", "{\"origin\":\"%s\",\"id\":\"%s\",\"form\":\"%s\"}".formatted(origin, id, form)).is(201).id();
        new FluentWait<>(file).withTimeout(Duration.ofSeconds(60)).pollingEvery(Duration.ofMillis(200))
            .until(ordered -> Caller.as(who).get("files/" + ordered).is(200).json().at("/state/code").asText().equals("done"));
        return file;
    }

    /** An import of that person into this room, of one file, as soon as it is read. */
    public String imported(String who, String name, byte[] file) {
        String begun = Caller.as(who).postFile("projects/%s/imports?name=%s&handlingMark=GREEN&acquiredHow=by%%20mail&language=en".formatted(project, name), file).is(201).id();
        return resting(who, begun);
    }

    /** Waits until nothing of an import changes by itself any more. */
    public static String resting(String who, String imported) {
        new FluentWait<>(imported).withTimeout(Duration.ofSeconds(180)).pollingEvery(Duration.ofMillis(100))
            .until(begun -> Caller.as(who).get("imports/" + begun).is(200).json().at("/state/code").asText().equals("resting"));
        return imported;
    }

    /** An import of one short text, which no other import has. */
    public String imported(String who) {
        return imported(who, "a-text.txt", ("A text of its own: " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
    }

    /** A text that came in a file. */
    public String importedVersion() {
        String imported = imported("lead");
        Caller.as("lead").post("imports/" + imported + "/confirmation", "{\"items\":[],\"remarked\":true}").is(200);
        String added = Caller.as("lead").get("imports/" + resting("lead", imported) + "/items").is(200).json().at("/0/source").asText();
        return Caller.as("lead").get("sources/" + added).is(200).json().path("versionId").asText();
    }

    /** The first file of an import. */
    public static String item(String who, String imported) {
        return Caller.as(who).get("imports/" + imported + "/items").is(200).json().at("/0/id").asText();
    }

    /** What is written of such a report, and more fields if need be, each with a comma before it. */
    public String composition(String title, String more) {
        return "{\"title\":\"%s\",\"handlingMark\":\"TLP:GREEN\",\"sources\":[{\"source\":\"%s\"}]%s}".formatted(title, source, more);
    }

    /** An open discussion on an annotation. */
    public String thread(String annotation) {
        return Caller.as("analyst").post("annotations/" + annotation + "/threads", "{\"text\":\"Is it so?\"}").is(201).id();
    }

    /** What was said first in a discussion. */
    public String firstPost(String thread) {
        return Caller.as("lead").get("threads/" + thread).is(200).json().path("posts").path(0).path("id").asText();
    }

    /** A suggestion to a draft or submitted annotation of this room, of one piece: another note. */
    public String suggestion(String who, String annotation) {
        return Caller.as(who).post("annotations/" + annotation + "/suggestions", "{\"revision\":1,\"reason\":\"It asks too little.\",\"content\":%s}".formatted(comment("Where, and why?"))).is(201).id();
    }

    /** Takes a step with the state that stands at the moment. */
    public static Reply step(String who, String annotation, String action) {
        return step(who, annotation, etag(who, annotation), action);
    }

    /** Takes a step with that state seen. */
    public static Reply step(String who, String annotation, String etag, String action) {
        return Caller.as(who).with("If-Match", etag).post("annotations/" + annotation + "/steps", "{\"action\":\"%s\",\"reason\":\"Because\"}".formatted(action));
    }

    public static String etag(String who, String annotation) {
        return Caller.as(who).get("annotations/" + annotation).is(200).header("ETag");
    }

    public static String comment(String note) {
        return """
            {"kind":"comment","spans":[{"role":"content","start":5,"end":9,"exact":"said"}],"note":"%s"}""".formatted(note);
    }

    public static String source(String title, String text) {
        return """
            {"provenance":%s,"text":"%s"}""".formatted(provenance(title), text.replace("\n", "\\n"));
    }

    public static String provenance(String title) {
        return """
            {"title":"%s","workingTitle":false,"language":"en","acquiredHow":"by mail","handlingMark":"TLP:CLEAR"}""".formatted(title);
    }
}
