package org.apostil.source;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apostil.platform.Format;
import org.apostil.project.HandlingMark;

/** The fields in which a person says where a source comes from, as a screen holds them. */
public class ProvenanceForm implements Serializable {

    private static final long serialVersionUID = 1;

    /** A field that somebody else changed meanwhile, or that is different here. */
    public record Difference(String field, String stored, String typed) implements Serializable {
    }

    private String title;
    private boolean workingTitle;
    private String author;
    private String affiliation;
    private String publisher;
    private String published;
    private String language = "en";
    private String url;
    private String acquiredHow;
    private HandlingMark handlingMark;

    /** An empty form. */
    public ProvenanceForm(HandlingMark handlingMark) {
        this.handlingMark = handlingMark;
    }

    /** A form that shows {@code fields}. */
    public ProvenanceForm(ProvenanceFields fields) {
        title = fields.title();
        workingTitle = fields.workingTitle();
        author = fields.author();
        affiliation = fields.affiliation();
        publisher = fields.publisher();
        published = fields.published();
        language = fields.language();
        url = fields.url();
        acquiredHow = fields.acquiredHow();
        handlingMark = fields.handlingMark();
    }

    /** The fields in which {@code typed} says something other than {@code stored}, in the order of the form. */
    public static List<Difference> differences(ProvenanceFields stored, ProvenanceFields typed) {
        return Stream.of(
            new Difference("Title", stored.title(), typed.title()),
            new Difference("Author", stored.author(), typed.author()),
            new Difference("Author’s affiliation", stored.affiliation(), typed.affiliation()),
            new Difference("Publisher", stored.publisher(), typed.publisher()),
            new Difference("Date", Format.date(stored.published()), Format.date(typed.published())),
            new Difference("Language code", stored.language(), typed.language()),
            new Difference("Handling mark", stored.handlingMark().code(), typed.handlingMark().code()),
            new Difference("Web address", stored.url(), typed.url()),
            new Difference("How it came to you", stored.acquiredHow(), typed.acquiredHow())
        ).filter(field -> !Objects.equals(field.stored(), field.typed())).toList();
    }

    /** What was typed. */
    public ProvenanceFields fields() {
        return new ProvenanceFields(title, workingTitle, author, affiliation, publisher, published, language, url, acquiredHow, handlingMark);
    }

    public HandlingMark[] getHandlingMarks() {
        return HandlingMark.values();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getAuthor() {
        return author;
    }

    public void setAuthor(String author) {
        this.author = author;
    }

    public String getAffiliation() {
        return affiliation;
    }

    public void setAffiliation(String affiliation) {
        this.affiliation = affiliation;
    }

    public String getPublisher() {
        return publisher;
    }

    public void setPublisher(String publisher) {
        this.publisher = publisher;
    }

    public String getPublished() {
        return published;
    }

    public void setPublished(String published) {
        this.published = published;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public String getAcquiredHow() {
        return acquiredHow;
    }

    public void setAcquiredHow(String acquiredHow) {
        this.acquiredHow = acquiredHow;
    }

    public boolean isWorkingTitle() {
        return workingTitle;
    }

    public void setWorkingTitle(boolean workingTitle) {
        this.workingTitle = workingTitle;
    }

    public HandlingMark getHandlingMark() {
        return handlingMark;
    }

    public void setHandlingMark(HandlingMark handlingMark) {
        this.handlingMark = handlingMark;
    }
}
