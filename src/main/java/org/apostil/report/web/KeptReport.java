package org.apostil.report.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apostil.identity.Access;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;
import org.apostil.platform.api.Json;
import org.apostil.report.Composition;
import org.apostil.report.Lint;
import org.apostil.unfinished.UnfinishedForm;
import org.apostil.unfinished.UnfinishedService;
import org.primefaces.PrimeFaces;

/** Keeps what stands in the form of a report while it is neither saved nor cancelled, and reads it as it is typed. */
@Named
@ViewScoped
public class KeptReport implements Serializable {

    private static final long serialVersionUID = 1;

    /** A form that was left, as the page's module reads it; {@code at} in ISO 8601. */
    public record Offer(UUID id, String title, String at) {
    }

    @Inject
    private UnfinishedService unfinished;

    @Inject
    private ComposeView compose;

    @Inject
    private Access access;

    private UUID id;
    private String written;
    private Instant at;
    private final ArrayList<Lint.Remark> remarks = new ArrayList<>();

    /** The form was opened, and nobody has typed in it yet. */
    void opened(TypedReport blank) {
        id = UUID.randomUUID();
        written = blank.json();
        at = null;
    }

    /** Keeps what is typed now, if it is not kept already, and tells the page since when it is. */
    void keep(TypedReport typed) {
        String json = typed.json();
        if (!json.equals(written)) {
            at = unfinished.keep(id, compose.getProject(), title(typed), json);
            written = json;
        }
        PrimeFaces.current().ajax().addCallbackParam("keptForm", id.toString());
        PrimeFaces.current().ajax().addCallbackParam("keptAt", at == null ? "" : at.toString());
        PrimeFaces.current().ajax().addCallbackParam("typed", json);
        read(Lint.of(typed.composition()));
    }

    /** Takes note of what is to be said of it, and shows it where it is other than before: nothing else on the page is touched. */
    void read(List<Lint.Remark> now) {
        List<String> changed = Stream.concat(remarks.stream(), now.stream()).map(Lint.Remark::field).distinct().filter(field -> !of(field, remarks).equals(of(field, now))).toList();
        remarks.clear();
        remarks.addAll(now);
        if (FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest()) {
            changed.forEach(field -> PrimeFaces.current().ajax().update("compose:" + field.replace('[', ':').replace("].", ":") + "Remarks"));
        }
    }

    /** What is to be said of a field, such as {@code assessment[1].basis}. */
    public List<Lint.Remark> of(String field) {
        return of(field, remarks);
    }

    private static List<Lint.Remark> of(String field, List<Lint.Remark> remarks) {
        return remarks.stream().filter(remark -> remark.field().equals(field)).toList();
    }

    /** It was saved or cancelled. */
    void done() {
        unfinished.drop(compose.getProject(), id);
        PrimeFaces.current().ajax().addCallbackParam("keptDone", id.toString());
    }

    /** What the person left unfinished of this report, or of new ones, as a JSON list; the form that is open is not among them. */
    public String getOffers() {
        try {
            return Json.MAPPER.writeValueAsString(unfinished.in(compose.getProject()).stream().filter(form -> !form.id().equals(id) && isOfThis(form))
                .map(form -> new Offer(form.id(), form.title(), form.savedAt().toString())).toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOfThis(UnfinishedForm form) {
        try {
            return Objects.equals(TypedReport.of(form.content()).report(), compose.getId());
        } catch (Problem unreadable) {
            return false;
        }
    }

    /** What was left in the form that the page names, laid over it what only the browser has; null where it is gone. */
    TypedReport resume() {
        Map<String, String> sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        UUID wanted = UUID.fromString(sent.get("form"));
        String newer = sent.get("newer");
        String content = newer != null ? newer : unfinished.find(compose.getProject(), wanted).map(UnfinishedForm::content).orElse(null);
        if (content == null) {
            return null;
        }
        TypedReport typed = TypedReport.of(content);
        if (!Objects.equals(typed.report(), compose.getId())) {
            return null;
        }
        id = wanted;
        written = null;
        keep(typed);
        return typed;
    }

    /** Lets go of what was left in the form that the page names, and hands it over once more: it can be brought back. */
    public void discard() {
        UUID which = UUID.fromString(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("form"));
        unfinished.find(compose.getProject(), which).ifPresent(form -> PrimeFaces.current().ajax().addCallbackParam("discarded", form.content()));
        unfinished.drop(compose.getProject(), which);
        PrimeFaces.current().ajax().addCallbackParam("keptDone", which.toString());
    }

    private static String title(TypedReport typed) {
        Composition composition = typed.composition();
        String title = composition.title() == null || composition.title().isBlank() ? "a report without a title" : "“" + Text.line(composition.title(), 120) + "”";
        return typed.report() == null ? "new report: " + title : "changes to " + title;
    }

    /** The id under which the open form is kept. */
    public UUID getId() {
        return id;
    }

    /** When it was kept last, in ISO 8601; null where it was not. */
    public Instant getAt() {
        return at;
    }

    /** What the server has of it, in JSON. */
    public String getWritten() {
        return written;
    }

    /** Whose browser this is: the name under which it keeps what did not reach the server. */
    public UUID getPerson() {
        return access.requireSignedIn().id();
    }
}
