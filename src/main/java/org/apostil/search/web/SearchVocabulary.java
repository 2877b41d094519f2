package org.apostil.search.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Reliability;
import org.apostil.platform.Coded;
import org.apostil.review.State;

/** The closed lists that the filters of search offer. */
@Named
@ApplicationScoped
public class SearchVocabulary {

    public AnnotationKind[] getKinds() {
        return AnnotationKind.values();
    }

    public State[] getStates() {
        return State.values();
    }

    public Reliability[] getReliabilities() {
        return Reliability.values();
    }

    public Credibility[] getCredibilities() {
        return Credibility.values();
    }

    /** The codes of kinds, which a query may name more than one of. */
    public List<String> getKindCodes() {
        return codes(AnnotationKind.values());
    }

    public List<String> getStateCodes() {
        return codes(State.values());
    }

    /** Those of both axes; a query may name one of each. */
    public List<String> getGradeCodes() {
        return Stream.concat(codes(Reliability.values()).stream(), codes(Credibility.values()).stream()).toList();
    }

    private static List<String> codes(Coded[] entries) {
        return Arrays.stream(entries).map(Coded::code).toList();
    }
}
