package org.apostil.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Mode;
import org.apostil.annotation.Reliability;
import org.apostil.export.Grid.Cell;
import org.apostil.export.Grid.Line;
import org.apostil.export.Grid.Rows;
import org.apostil.platform.Coded;
import org.apostil.project.HandlingMark;
import org.apostil.speaker.SpeakerKind;

/** The tables that a report has in every form that people read. */
public final class Grids {

    private Grids() {
    }

    /** Speakers, claims, sources and grades. */
    public static List<Grid> of(AnnotatedReport report) {
        return List.of(speakers(report), claims(report), sources(report), grades(report));
    }

    private static Grid speakers(AnnotatedReport report) {
        Rows rows = new Rows();
        for (ReportedSpeaker speaker : report.speakers()) {
            List<Line> graded = speaker.graded().stream().map(grade -> new Line(Phrases.coded(grade.reliability()) + ", ", grade.note())).toList();
            rows.add(speaker.who().name(), speaker.who().kind().words(), speaker.who().description(), graded.isEmpty() ? Cell.of("") : new Cell(graded), Cell.of(speaker.notes()));
        }
        return rows.grid("Speakers", "speakers", "No speaker is named.", "Speaker", "Kind", "Described as", "Reliability", "Notes");
    }

    private static Grid claims(AnnotatedReport report) {
        Rows rows = new Rows();
        for (ReportedClaim claim : report.claims()) {
            rows.add(claim.proposition(), new Cell(claim.stated().stream().map(stated -> new Line(stated.by() + ", ", stated.note())).toList()),
                claim.verdict().words() + (Phrases.isBlank(claim.reason()) ? "" : "\n" + claim.reason()),
                claim.related().stream().map(ReportedClaim.Related::line).collect(Collectors.joining("\n")));
        }
        return rows.grid("Claims", "claims", "No claim is recorded.", "Claim", "Stated by", "Verdict", "To other claims");
    }

    private static Grid sources(AnnotatedReport report) {
        Rows rows = new Rows();
        for (AnnotatedSource source : report.sources()) {
            rows.add(new Cell(List.of(new Line(source.title(), null, Phrases.languageTag(source.provenance().language())))), Phrases.known(source.provenance().author()) + "\n" + Phrases.known(source.provenance().publisher()),
                Phrases.coded(source.provenance().handling()), source.statement(), source.text().sha256());
        }
        return rows.grid("Sources", "sources", "There is no source.", "Source", "Author and publisher", "Handling", "Source summary", "SHA-256");
    }

    private static Grid grades(AnnotatedReport report) {
        Rows rows = new Rows();
        report.notes().filter(note -> note.grade() != null).forEach(note -> rows.add(Cell.of(List.of(note.ref())),
            Phrases.coded(note.grade().reliability()), note.grade().reliabilityReason(), Phrases.coded(note.grade().credibility()), note.grade().credibilityReason()));
        return rows.grid("Grades", "grades", "Nothing is graded.", "Note", "Reliability", "Why", "Credibility", "Why");
    }

    /** What analysts judge; likelihood and confidence in cells of their own, for ICD 203 keeps them apart. */
    public static Grid assessment(ReportHead head) {
        Rows rows = new Rows();
        head.assessment().forEach(judgement -> rows.add(judgement.words(),
            judgement.likelihood() == null ? null : judgement.likelihood().words(head.row()) + " (" + judgement.likelihood().range() + ")",
            Phrases.coded(judgement.confidence()), judgement.basis()));
        return rows.grid("Assessment", "assessment", "Nothing is judged.", "Judgement", "Likelihood of the event", "Confidence in the judgement", "Basis");
    }

    /** What was ruled where analysts differed, and who dissents. */
    public static Grid rulings(AnnotatedSource source, String anchor) {
        Rows rows = new Rows();
        source.rulings().forEach(ruling -> rows.add(ruling.way() + ", " + Phrases.moment(ruling.at()) + ", by " + Phrases.known(ruling.adjudicator()),
            ruled(ruling, source), ruling.reason(),
            ruling.statements().stream().map(one -> Phrases.known(one.by()) + ", " + Phrases.moment(one.at()) + ": " + one.words()).collect(Collectors.joining("\n"))));
        return rows.grid("Rulings and dissent", anchor, "Nothing was ruled on.", "Ruling", "Passage", "Why", "Dissent");
    }

    /** On what, in the language of the source, and the note that stands. */
    private static Cell ruled(Ruling ruling, AnnotatedSource source) {
        Line quotation = new Line("“" + ruling.quotation() + "”", null, Phrases.languageTag(source.provenance().language()));
        return new Cell(ruling.note() == null ? List.of(quotation) : List.of(quotation, new Line("Note ", ruling.note())));
    }

    /** Who did what to it, oldest first. */
    public static Grid audit(AnnotatedSource source, String anchor) {
        Rows rows = new Rows();
        source.audit().forEach(line -> rows.add(String.valueOf(line.number()), Phrases.moment(line.at()), line.by(),
            new Cell(List.of(new Line(line.action() + (line.on() == null ? "" : ", "), line.on()))), line.hash()));
        return rows.grid("Extract of the audit trail", anchor, "The trail holds nothing on it.", "Number", "At", "By", "What was done", "Hash");
    }

    /** What the codes mean, so that the report can be read without the product at hand. */
    public static List<Grid> vocabularies() {
        Rows grades = new Rows();
        for (int i = 0; i < Reliability.values().length; i++) {
            Reliability reliability = Reliability.values()[i];
            Credibility credibility = Credibility.values()[i];
            grades.add(reliability.code(), reliability.words(), credibility.code(), credibility.words());
        }
        return List.of(
            grades.grid("Admiralty grading (NATO STANAG 2511, AJP-2.1)", "admiralty", "", "Code", "Reliability of the source", "Code", "Credibility of the information"),
            likelihoods(), vocabulary("Confidence in an analytic judgement (ICD 203)", "confidence", Confidence.values()),
            vocabulary("Modes of attribution (PARC 3.0, PolNeAR)", "modes", Mode.values()), vocabulary("Kinds of speakers", "speaker-kinds", SpeakerKind.values()),
            vocabulary("Handling (FIRST Traffic Light Protocol 2.0)", "handling", HandlingMark.values()));
    }

    private static Grid likelihoods() {
        Rows rows = new Rows();
        Arrays.stream(Likelihood.values()).forEach(likelihood -> rows.add(likelihood.range(), likelihood.words(LikelihoodRow.LIKELY), likelihood.words(LikelihoodRow.PROBABLE)));
        return rows.grid("Likelihood (ICD 203)", "likelihood", "", "Range", "Words", "or, in another report");
    }

    private static Grid vocabulary(String name, String anchor, Coded... values) {
        Rows rows = new Rows();
        Arrays.stream(values).forEach(value -> rows.add(value.code(), value.words()));
        return rows.grid(name, anchor, "", "Code", "Meaning");
    }

    /** How a report comes about, a paragraph each. */
    public static List<String> method() {
        return List.of("The text is the source as it was acquired, unaltered; its SHA-256 (FIPS 180-4) is taken over the text in UTF-8. Analysts annotate passages. "
                + "An annotation is approved by a colleague, never by its own author, and an approval lapses when the annotation is changed. The report is a draft until it is released.",
            "Grades have two independent axes, each with a written reason. F and 6 mean unknown, not worst. Grade 1 needs an origin other than the one that made the statement.",
            "A statement has content (what is said) and may have a cue (the words that attribute it) and a source (the words that name who speaks). Where one speaker tells what "
                + "another said, the outermost teller stands first.");
    }
}
