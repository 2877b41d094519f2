package org.apostil.record.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.apostil.annotation.Reliability;
import org.apostil.platform.web.Screen;
import org.apostil.record.ReliabilityService;

/** Where a person notes what they think of a speaker's reliability. Nothing is chosen before they choose. */
@Named
@RequestScoped
public class ReliabilityView {

    @Inject
    private ReliabilityService notes;

    private Reliability grade;
    private String reason;

    /** Notes it. */
    public void note(UUID speaker) {
        if (Screen.attempt("noting", () -> notes.note(speaker, grade, reason))) {
            Screen.goTo("/speaker/speaker?id=" + speaker);
        }
    }

    public Reliability[] getGrades() {
        return Reliability.values();
    }

    public Reliability getGrade() {
        return grade;
    }

    public void setGrade(Reliability grade) {
        this.grade = grade;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
