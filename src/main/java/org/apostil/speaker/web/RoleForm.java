package org.apostil.speaker.web;

import java.io.Serializable;
import org.apostil.speaker.SpeakerRole;

/** The fields of one role. */
public class RoleForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String role;
    private String affiliation;
    private String since;
    private String until;

    RoleForm() {
    }

    RoleForm(SpeakerRole known) {
        role = known.role();
        affiliation = known.affiliation();
        since = known.since();
        until = known.until();
    }

    SpeakerRole role() {
        return new SpeakerRole(role, affiliation, since, until);
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getAffiliation() {
        return affiliation;
    }

    public void setAffiliation(String affiliation) {
        this.affiliation = affiliation;
    }

    public String getSince() {
        return since;
    }

    public void setSince(String since) {
        this.since = since;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
