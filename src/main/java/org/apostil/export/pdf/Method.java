package org.apostil.export.pdf;

import java.util.Arrays;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Mode;
import org.apostil.annotation.Reliability;
import org.apostil.claim.Relation;
import org.apostil.claim.Verdict;
import org.apostil.export.Confidence;
import org.apostil.export.Likelihood;
import org.apostil.export.LikelihoodRow;
import org.apostil.platform.Coded;
import org.apostil.project.HandlingMark;
import org.apostil.review.State;
import org.apostil.speaker.SpeakerKind;

/** How the report was made and what its codes mean, so that it can be read without the product at hand. */
final class Method {

    private Method() {
    }

    static void write(Xhtml out) {
        out.open("div", "class", "section", "id", "method").element("h2", "Method and vocabularies");
        out.element("p", "The text is the source as it was acquired, unaltered; its SHA-256 (FIPS 180-4) is taken over the text in "
            + "UTF-8. Analysts annotate passages. An annotation is approved by a colleague, never by its own author, and an "
            + "approval lapses when the annotation is changed. The report is a draft on every page until it is released. Of several sources, "
            + "the hash at the foot of the pages is taken over theirs, each with a line end.");
        out.element("p", "Annotations stand in this file as comments too, which a reader of PDF lists, and as Web Annotations (W3C, JSON-LD) in the "
            + "attachment annotations.jsonld.");
        out.element("p", "Kinds of annotations: " + words(AnnotationKind.values()) + ". Each is in one state: " + words(State.values()) + ".");
        out.element("h3", "Admiralty grading (NATO STANAG 2511, AJP-2.1)");
        out.element("p", "Two independent axes, each with a written reason. F and 6 mean unknown, not worst. Grade 1 needs an origin "
            + "other than the one that made the statement.");
        grades(out);
        out.element("h3", "Attribution (PARC 3.0, PolNeAR)");
        out.element("p", "A statement has content (what is said) and may have a cue (the words that attribute it) and a source (the words "
            + "that name who speaks). Where one speaker tells what another said, the outermost teller stands first. Modes: "
            + words(Mode.values()) + ".");
        out.element("p", "Kinds of speakers: " + words(SpeakerKind.values()) + ".");
        out.element("h3", "Verdicts on claims");
        out.element("p", "What the team holds of a claim, apart from the state of any annotation: " + words(Verdict.values())
            + ". How one claim stands to another: " + words(Relation.values()) + ".");
        out.element("h3", "Likelihood and confidence (ICD 203)");
        out.element("p", "Likelihood is that of an event, confidence that of a judgement; the two never stand in one sentence. A report keeps to one row of words.");
        likelihoods(out);
        vocabulary(out, "Confidence in a judgement", Confidence.values());
        out.element("h3", "Handling (FIRST Traffic Light Protocol 2.0)");
        vocabulary(out, "Handling mark", HandlingMark.values());
        out.close();
    }

    /** Both axes have six grades, and stand side by side so that neither seems to follow from the other. */
    private static void grades(Xhtml out) {
        Tables.header(out, "grades", "Code", "Reliability of the source", "Code", "Credibility of the information");
        for (int i = 0; i < Reliability.values().length; i++) {
            Reliability reliability = Reliability.values()[i];
            Credibility credibility = Credibility.values()[i];
            out.open("tr").element("th", reliability.code(), "scope", "row").element("td", reliability.words());
            out.element("th", credibility.code(), "scope", "row").element("td", credibility.words()).close();
        }
        out.close().close();
    }

    private static void likelihoods(Xhtml out) {
        Tables.header(out, "likelihoods", "Range", "Words, row 1", "Words, row 2");
        for (Likelihood likelihood : Likelihood.values()) {
            out.open("tr").element("th", likelihood.range(), "scope", "row").element("td", likelihood.words(LikelihoodRow.LIKELY));
            out.element("td", likelihood.words(LikelihoodRow.PROBABLE)).close();
        }
        out.close().close();
    }

    private static void vocabulary(Xhtml out, String name, Coded... values) {
        Tables.header(out, "vocabulary", "Code", name);
        for (Coded value : values) {
            out.open("tr").element("th", value.code(), "scope", "row").element("td", value.words()).close();
        }
        out.close().close();
    }

    private static String words(Coded... values) {
        return String.join("; ", Arrays.stream(values).map(Coded::words).toList());
    }
}
