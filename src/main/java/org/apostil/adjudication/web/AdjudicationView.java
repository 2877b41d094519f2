package org.apostil.adjudication.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.adjudication.Adjudication;
import org.apostil.adjudication.Adjudication.Compared;
import org.apostil.adjudication.Adjudication.Ruled;
import org.apostil.adjudication.Adjudication.Said;
import org.apostil.adjudication.AdjudicationService;
import org.apostil.adjudication.Figure;
import org.apostil.adjudication.Figure.Lowering;
import org.apostil.adjudication.RulingService;
import org.apostil.annotation.AnnotationContent.MarkedSpan;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.AnnotationView.Person;
import org.apostil.annotation.SpanRole;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Format;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;
import org.apostil.platform.web.Screen;
import org.apostil.project.ProjectService;
import org.apostil.source.SourceService;
import org.apostil.source.SourceText;

/** The page on which first passes stand side by side. */
@Named("adjudication")
@ViewScoped
public class AdjudicationView implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int SHORT = 90;
    private static final int MOST = 3;

    @Inject
    private AdjudicationService adjudications;

    @Inject
    private RulingService rulings;

    @Inject
    private Access access;

    @Inject
    private SourceService sources;

    @Inject
    private ProjectService projects;

    private UUID source;
    private UUID project;
    private String projectName;
    private String title;
    private String closed;
    private boolean unfolded;
    private UUID dissentFrom;
    private String dissent;
    private transient Adjudication read;
    private transient SourceText text;

    /** Reads the passes; one who is no member finds nothing, one who is blind is told so. */
    public void load() {
        project = sources.latestVersion(source).projectId();
        projectName = projects.get(project).name();
        title = sources.provenance(source).fields().title();
        try {
            all();
        } catch (Problem problem) {
            if (problem.sort() != Problem.Sort.REFUSED) {
                throw problem;
            }
            closed = problem.getMessage();
        }
    }

    Adjudication all() {
        if (read == null) {
            read = adjudications.of(source);
        }
        return read;
    }

    /** What was read is read anew; where they agree stays unfolded for whoever ruled there. */
    void changed(boolean agreed) {
        read = null;
        unfolded |= agreed;
    }

    /** Begins to dissent from a ruling. */
    public void startDissent(UUID ruling) {
        dissentFrom = ruling;
        dissent = null;
    }

    /** Keeps that whoever is signed in does not agree with it. */
    public void sendDissent() {
        Screen.attempt("dissent", () -> {
            boolean agreed = all().agreements().stream().flatMap(passage -> passage.ruling().stream()).anyMatch(ruled -> ruled.id().equals(dissentFrom));
            rulings.dissent(dissentFrom, dissent);
            changed(agreed);
        });
    }

    /** Whether whoever is signed in can dissent from that ruling: one who may discuss, and did not make it. */
    public boolean mayDissent(Ruled ruling) {
        return access.permits(Permission.DISCUSS, project) && !access.requireSignedIn().id().equals(ruling.adjudicator().id());
    }

    public List<Compared> getDisagreements() {
        return all().disagreements();
    }

    public List<Compared> getAgreements() {
        return all().agreements();
    }

    /** For the attribute by which the passages that they agree about are unfolded; null, where they are not. */
    public String getUnfolded() {
        return unfolded ? "open" : null;
    }

    /** What was ruled on a passage; null where nothing was. */
    public Ruled ruling(Compared passage) {
        return passage.ruling().orElse(null);
    }

    /** What stands by a ruling; null where nothing does. */
    public AnnotationView outcome(Ruled ruling) {
        return ruling.outcome().orElse(null);
    }

    /** Why whoever is signed in cannot rule; null where they can. */
    public String getWhyNot() {
        return all().whyNot().orElse(null);
    }

    public Adjudication getAll() {
        return all();
    }

    /** How many of those that they differ about are not ruled on. */
    public long getOpen() {
        return all().disagreements().stream().filter(passage -> passage.ruling().isEmpty()).count();
    }

    /** α as it is written: three digits, or a dash where it cannot be told. */
    public String alpha(Figure figure) {
        return figure.alpha().isPresent() ? String.format(Locale.ROOT, "%.3f", figure.alpha().getAsDouble()).replace('-', '−') : "—";
    }

    /** How a figure stands, for its colour beside its words. */
    public String grade(Figure figure) {
        return figure.alpha().isEmpty() ? "untold" : figure.alpha().getAsDouble() >= 0.8 ? "good" : figure.alpha().getAsDouble() >= 0.667 ? "fair" : "poor";
    }

    /** Of what a figure is, such as <em>Claim · Mode</em>. */
    public String of(Figure figure) {
        return figure.kind().map(kind -> kind.words() + " · ").orElse("All · ") + figure.respect().words();
    }

    /** The passages that lower a figure most. */
    public List<Lowering> most(Figure figure) {
        return figure.lowering().stream().limit(MOST).toList();
    }

    /** The others that lower it. */
    public List<Lowering> rest(Figure figure) {
        return figure.lowering().stream().skip(MOST).toList();
    }

    /** A share of disagreement in per cent. */
    public String percent(double share) {
        return Math.max(1, Math.round(share * 100)) + " %";
    }

    /** The words at a stretch, shortened. */
    public String words(int start, int end) {
        return Text.line(text().span(start, end).exact(), SHORT);
    }

    /** Everything that is quoted of a passage by any analyst, as it stands in the text. */
    public String passage(Compared passage) {
        List<MarkedSpan> spans = passage.sides().stream().flatMap(side -> side.content().spans().stream()).filter(span -> span.role() == SpanRole.CONTENT).toList();
        return text().span(spans.stream().mapToInt(MarkedSpan::start).min().orElseThrow(), spans.stream().mapToInt(MarkedSpan::end).max().orElseThrow()).exact();
    }

    /** Where a passage is in this page, so that a figure can lead there. */
    public String anchor(List<UUID> annotations) {
        return "p-" + all().passages().stream().filter(passage -> passage.sides().stream().anyMatch(side -> annotations.contains(side.now().id())))
            .findFirst().map(passage -> passage.sides().getFirst().now().id().toString()).orElse("");
    }

    /** The same of a passage. */
    public String anchorOf(Compared passage) {
        return "p-" + passage.sides().getFirst().now().id();
    }

    /** What a side quoted in its pass, an ellipsis between its spans. */
    public String quotation(Said side) {
        return side.content().spans().stream().filter(span -> span.role() == SpanRole.CONTENT).map(MarkedSpan::exact).collect(Collectors.joining(" … "));
    }

    /** The analysts who marked nothing where others did, by name. */
    public List<String> silent(Compared passage) {
        return all().analysts().stream().filter(analyst -> passage.sides().stream().noneMatch(side -> side.analyst().equals(analyst))).map(Person::name).toList();
    }

    /** The chain of speakers of a side in words. */
    public String chain(Said side) {
        return String.join(" → ", side.speakers().stream().map(speaker -> speaker.name()).toList());
    }

    public String moment(Instant at) {
        return Format.moment(at);
    }

    private SourceText text() {
        if (text == null) {
            text = sources.version(all().sourceVersionId()).text();
        }
        return text;
    }

    public UUID getSource() {
        return source;
    }

    public void setSource(UUID source) {
        this.source = source;
    }

    public UUID getProject() {
        return project;
    }

    public String getProjectName() {
        return projectName;
    }

    public String getTitle() {
        return title;
    }

    /** Why nothing is shown; null where it is. */
    public String getClosed() {
        return closed;
    }

    /** What is held instead; the field has the name that the interface has. */
    public String getWords() {
        return dissent;
    }

    public void setWords(String dissent) {
        this.dissent = dissent;
    }
}
