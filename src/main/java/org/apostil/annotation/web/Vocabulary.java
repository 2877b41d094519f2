package org.apostil.annotation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Mode;
import org.apostil.annotation.Reliability;

/** The closed lists that the forms offer. */
@Named
@ApplicationScoped
public class Vocabulary {

    public Mode[] getModes() {
        return Mode.values();
    }

    public Reliability[] getReliabilities() {
        return Reliability.values();
    }

    public Credibility[] getCredibilities() {
        return Credibility.values();
    }
}
