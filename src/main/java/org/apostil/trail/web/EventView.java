package org.apostil.trail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.apostil.platform.Problem;
import org.apostil.trail.Entry;
import org.apostil.trail.TrailService;

/** The page of one event: all of it, at an address that can be kept. */
@Named
@RequestScoped
public class EventView {

    @Inject
    private TrailService trail;

    private String seq;
    private Line line;

    /** Reads the event; who may not read it finds nothing. */
    public void load() {
        Entry entry = trail.one(number());
        line = TrailRows.lines(trail, entry.projectId(), List.of(entry)).getFirst();
    }

    private long number() {
        if (seq == null || !seq.matches("\\d{1,18}")) {
            throw Problem.notFound();
        }
        return Long.parseLong(seq);
    }

    public Line getLine() {
        return line;
    }

    /** The query that leads to the trail which the event is in. */
    public String getTrail() {
        UUID project = line.entry().projectId();
        return project == null ? "" : "?project=" + project;
    }

    public String getSeq() {
        return seq;
    }

    public void setSeq(String seq) {
        this.seq = seq;
    }
}
