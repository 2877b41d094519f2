package org.apostil.production.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
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

    private transient List<OrderedFile> mine;
    private String what;
    private String form = "pdf";
    private final ArrayList<String> reservations = new ArrayList<>();

    /** Has a file made; the page need not stay open for it. */
    public void order() {
        String[] of = what.split(":");
        reservations.clear();
        Screen.attempt("make", () -> reservations.addAll(files.order(of[0], UUID.fromString(of[1]), form).reservations()));
        refresh();
    }

    /** What the file that was ordered last shows otherwise than it is. */
    public List<String> getReservations() {
        return reservations;
    }

    /** Ends the making of a file. */
    public void cancel(UUID id) {
        Screen.attempt("make", () -> files.cancel(id));
        refresh();
    }

    /** Looks again. */
    public void refresh() {
        mine = null;
    }

    /** The files that whoever is signed in ordered on the page of that address, newest first. */
    public List<OrderedFile> on(String address) {
        if (mine == null) {
            mine = files.mine();
        }
        return mine.stream().filter(file -> file.address().equals(address)).toList();
    }

    /** Whether one of them is still being made. */
    public boolean underWay(String address) {
        return on(address).stream().anyMatch(OrderedFile::isOpen);
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

    /** What it is made of: the kind of its origin and its id, a colon between them. */
    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }
}
