package org.apostil.annotation.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.BiFunction;
import org.apostil.annotation.Undo.Outcome;
import org.apostil.annotation.UndoService;
import org.apostil.annotation.api.UndoJson;
import org.apostil.platform.api.EntityTags;
import org.apostil.platform.api.Json;
import org.apostil.platform.web.Screen;
import org.primefaces.PrimeFaces;

/** What the desk's controls for undo and redo ask for. Their side in the browser is {@code undo.js}. */
@Named("deskUndo")
@RequestScoped
public class DeskUndo {

    @Inject
    private UndoService undo;

    @Inject
    private DeskView desk;

    /** Takes back what the person did last. */
    public void undo() {
        ask(undo::takeBack);
    }

    /** Does again what the person took back last. */
    public void redo() {
        ask(undo::doAgain);
    }

    /** Whatever comes of it, the controls learn what they would do next. */
    private void ask(BiFunction<UUID, Long, Outcome> change) {
        String etag = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("etag");
        boolean done = Screen.attempt("commands", () -> send("undone", UndoJson.of(change.apply(desk.getProject(), EntityTags.required(etag)))));
        if (!done) {
            Screen.attempt("commands", () -> send("undo", UndoJson.of(undo.of(desk.getProject()))));
        }
    }

    private static void send(String name, Object value) {
        try {
            PrimeFaces.current().ajax().addCallbackParam(name, Json.MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
