package org.apostil.production.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apostil.export.Form;
import org.apostil.platform.web.Screen;
import org.apostil.production.FileService;
import org.apostil.production.OrderedFile;

/** Where a page offers to make a file of what it shows: the forms, and the files of it that whoever is signed in ordered. */
@Named
@ViewScoped
public class MakeFileView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private FileService files;

    @Inject
    private FilesView mine;

    private String form = "pdf";

    /** Has a file made; the page need not stay open for it. */
    public void order(String origin, UUID id) {
        Screen.attempt("make", () -> files.order(origin, id, form));
        mine.refresh();
    }

    /** Ends the making of a file. */
    public void cancel(UUID id) {
        Screen.attempt("make", () -> files.cancel(id));
        mine.refresh();
    }

    /** The files of that thing that whoever is signed in ordered, newest first. */
    public List<OrderedFile> of(UUID id) {
        return mine.getMine().stream().filter(file -> file.originId().equals(id)).toList();
    }

    /** Whether one of them is still being made. */
    public boolean underWay(UUID id) {
        return of(id).stream().anyMatch(OrderedFile::isOpen);
    }

    public List<Form> getForms() {
        return files.forms();
    }

    /** What the chosen form is for. */
    public String getPurpose() {
        return files.forms().stream().filter(each -> each.code().equals(form)).map(Form::purpose).findFirst().orElse("");
    }

    public String getForm() {
        return form;
    }

    public void setForm(String form) {
        this.form = form;
    }
}
