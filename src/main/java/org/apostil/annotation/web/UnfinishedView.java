package org.apostil.annotation.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.platform.api.Json;
import org.apostil.unfinished.UnfinishedForm;
import org.apostil.unfinished.UnfinishedService;
import org.primefaces.PrimeFaces;

/** What a person left unfinished on the text of this desk, and is offered to continue. */
@Named("unfinished")
@RequestScoped
public class UnfinishedView {

    /** One of them, as the page's widget reads it; {@code at} in ISO 8601. */
    public record Offer(UUID id, String title, String at) {
    }

    @Inject
    private UnfinishedService forms;

    @Inject
    private DeskView desk;

    @Inject
    private KeptForm kept;

    @Inject
    private Access access;

    /** All of them, the latest first, as a JSON list. */
    public String getOffers() {
        List<Offer> offers = forms.on(desk.getProject(), desk.getVersion()).stream()
            .map(form -> new Offer(form.id(), form.title(), form.savedAt().toString())).toList();
        try {
            return Json.MAPPER.writeValueAsString(offers);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells the page what is unfinished now. */
    void tell() {
        PrimeFaces.current().ajax().addCallbackParam("unfinished", getOffers());
    }

    /** Whose browser this is: the name under which it keeps what did not reach the server. */
    public UUID getPerson() {
        return access.requireSignedIn().id();
    }

    /** What was kept of a form; null where nothing reached the server. */
    String take(UUID id) {
        return forms.find(desk.getProject(), id).map(UnfinishedForm::content).orElse(null);
    }

    void drop(UUID id) {
        forms.drop(desk.getProject(), id);
        PrimeFaces.current().ajax().addCallbackParam("unfinishedGone", id.toString());
    }

    void discard(UUID id) {
        forms.find(desk.getProject(), id).ifPresent(form -> kept.offerBack(form.content(), form.title()));
        drop(id);
        PrimeFaces.current().ajax().update("forms");
    }
}
