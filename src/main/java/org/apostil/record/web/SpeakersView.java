package org.apostil.record.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Format;
import org.apostil.platform.listing.Listing;
import org.apostil.platform.listing.Outcome;
import org.apostil.platform.listing.Outcome.Chosen;
import org.apostil.platform.listing.Outcome.Result;
import org.apostil.platform.listing.ProjectList;
import org.apostil.platform.web.ListView;
import org.apostil.project.ProjectService;
import org.apostil.record.SpeakerListService;
import org.apostil.record.SpeakerRow;
import org.apostil.speaker.MergeService;
import org.apostil.speaker.SpeakerOffer;
import org.apostil.speaker.SpeakerService;

/** The page with the list of a project's speakers, on which several are merged at once. */
@Named
@RequestScoped
public class SpeakersView extends ListView<SpeakerRow> {

    @Inject
    private SpeakerListService lists;

    @Inject
    private SpeakerService speakers;

    @Inject
    private MergeService merging;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    private String name;
    private UUID into;
    private boolean identified;
    private String reason;

    /** Reads the project; one who is no member finds nothing. */
    public void load() {
        name = projects.get(getProject()).name();
    }

    /** Merges the chosen speakers into one, all or none. */
    public void merge() {
        act(() -> new Outcome("Merged", merging.mergeAll(getProject(), chosen().stream().map(Chosen::id).toList(), into, identified, reason).stream()
            .map(merge -> new Result(merge.speaker().id(), merge.speaker().name(), "")).toList()));
    }

    /** Speakers whose names hold what was typed. */
    public List<SpeakerOffer> suggest(String typed) {
        return speakers.suggest(getProject(), typed);
    }

    @Override
    protected Listing<SpeakerRow> list() {
        return SpeakerRow.LISTING;
    }

    @Override
    protected ProjectList<SpeakerRow> reading() {
        return lists;
    }

    @Override
    protected String path() {
        return "/speaker/speakers";
    }

    @Override
    public Chosen chosen(SpeakerRow row) {
        return new Chosen(row.id(), row.revision());
    }

    /** The day on which they were added, in UTC. */
    public String added(SpeakerRow row) {
        return Format.day(row.addedAt());
    }

    public boolean isMayEdit() {
        return access.permits(Permission.ANNOTATE, getProject());
    }

    public String getName() {
        return name;
    }

    public UUID getInto() {
        return into;
    }

    public void setInto(UUID into) {
        this.into = into;
    }

    public boolean isIdentified() {
        return identified;
    }

    public void setIdentified(boolean identified) {
        this.identified = identified;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
