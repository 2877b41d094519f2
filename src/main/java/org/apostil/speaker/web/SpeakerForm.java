package org.apostil.speaker.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apostil.speaker.SpeakerDetails;
import org.apostil.speaker.SpeakerKind;

/** The fields in which a person says what is known of a speaker. */
public class SpeakerForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String name;
    private SpeakerKind kind;
    private String description;
    private String anonymity;
    private String aliases;
    private String wikidata;
    private final ArrayList<RoleForm> roles = new ArrayList<>();

    SpeakerForm() {
    }

    SpeakerForm(SpeakerDetails known) {
        name = known.name();
        kind = known.kind();
        description = known.description();
        anonymity = known.anonymity();
        aliases = String.join("\n", known.aliases());
        wikidata = known.wikidata();
        known.roles().forEach(role -> roles.add(new RoleForm(role)));
    }

    /** What was typed. */
    SpeakerDetails details() {
        return new SpeakerDetails(name, kind, description, aliases == null ? List.of() : aliases.lines().toList(), roles.stream().map(RoleForm::role).toList(), wikidata, anonymity);
    }

    public SpeakerKind[] getKinds() {
        return SpeakerKind.values();
    }

    public List<RoleForm> getRoles() {
        return roles;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public SpeakerKind getKind() {
        return kind;
    }

    public void setKind(SpeakerKind kind) {
        this.kind = kind;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getAnonymity() {
        return anonymity;
    }

    public void setAnonymity(String anonymity) {
        this.anonymity = anonymity;
    }

    public String getAliases() {
        return aliases;
    }

    public void setAliases(String aliases) {
        this.aliases = aliases;
    }

    public String getWikidata() {
        return wikidata;
    }

    public void setWikidata(String wikidata) {
        this.wikidata = wikidata;
    }
}
