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
    private static final int SHOWN = 8;

    @Inject
    private FileService files;

    private transient List<OrderedFile> all;
    private boolean whole;

    /** Newest first; the newest few, unless somebody wants to see all. */
    public List<OrderedFile> getMine() {
        return whole ? all() : all().subList(0, Math.min(SHOWN, all().size()));
    }

    /** How many there are. */
    public int getCount() {
        return all().size();
    }

    /** Whether there are more than are shown. */
    public boolean isMore() {
        return getMine().size() < getCount();
    }

    public void showAll() {
        whole = true;
    }

    /** Whether one of them is still being made, so that the page asks again. */
    public boolean isUnderWay() {
        return all().stream().anyMatch(OrderedFile::isOpen);
    }

    /** Looks again. */
    public void refresh() {
        all = null;
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
        return Format.size(file.bytes());
    }

    private List<OrderedFile> all() {
        if (all == null) {
            all = files.mine();
        }
        return all;
    }
}
