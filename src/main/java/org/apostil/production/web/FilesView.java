package org.apostil.production.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;
import org.apostil.production.FileService;
import org.apostil.production.OrderedFile;

/** The files that whoever is signed in ordered, and how far they are. */
@Named
@ViewScoped
public class FilesView implements Serializable {

    private static final long serialVersionUID = 1;
    private static final long KILO = 1024;

    @Inject
    private FileService files;

    private transient List<OrderedFile> mine;

    /** Newest first. */
    public List<OrderedFile> getMine() {
        if (mine == null) {
            mine = files.mine();
        }
        return mine;
    }

    /** Whether one of them is still being made, so that the page asks again. */
    public boolean isUnderWay() {
        return getMine().stream().anyMatch(OrderedFile::isOpen);
    }

    /** Looks again. */
    public void refresh() {
        mine = null;
    }

    /** Ends the making of one. */
    public void cancel(UUID id) {
        Screen.attempt("files", () -> files.cancel(id));
        refresh();
    }

    /** When it was ordered, in words. */
    public String ordered(OrderedFile file) {
        return Format.moment(file.ordered());
    }

    /** Its size, in words such as <em>1.2 MB</em>. */
    public String size(OrderedFile file) {
        return file.bytes() < KILO * KILO ? "%,d KB".formatted(Math.max(1, file.bytes() / KILO)) : "%.1f MB".formatted(file.bytes() / (double) (KILO * KILO));
    }
}
