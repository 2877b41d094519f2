package org.apostil.discussion.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.discussion.Discussion;
import org.apostil.discussion.Discussion.Assigned;
import org.apostil.discussion.MineService;
import org.apostil.discussion.MineService.Mine;
import org.apostil.platform.DeskAddress;
import org.apostil.platform.Format;
import org.apostil.platform.Text;
import org.apostil.project.ProjectService;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/** The discussions that call for whoever is signed in, as My work lists them: where they are addressed, and what they are to see to. */
@Named("discussionsOfMine")
@RequestScoped
public class MineView {

    private static final int SHOWN = 180;

    /**
     * A discussion that calls.
     *
     * @param who     who addressed or assigned
     * @param says    what they said, or what the discussion began with
     * @param when    in words
     * @param overdue whether that day is over
     * @param address on this server
     */
    public record Item(String who, String says, String where, String when, boolean overdue, String address) {
    }

    @Inject
    private MineService service;

    @Inject
    private ProjectService projects;

    @Inject
    private SourceService sources;

    private final Map<UUID, String> projectNames = new HashMap<>();
    private UUID project;
    private Mine mine;

    /** Says of which project alone; null is all of them. */
    public MineView in(UUID only) {
        project = only;
        return this;
    }

    /** The posts in which they are addressed and did not answer, oldest first. */
    public List<Item> getMentions() {
        return mine().mentions().stream().map(each -> item(each.discussion(), each.post().author(), each.post().plain(), Format.moment(each.post().at()), false)).toList();
    }

    /** What they are to see to: what is overdue and due first. */
    public List<Item> getTasks() {
        return mine().tasks().stream().map(each -> item(each.discussion(), each.assigned().by(), each.discussion().posts().getFirst().plain(), when(each.assigned()),
            each.assigned().overdue())).toList();
    }

    /** Whether nothing calls. */
    public boolean isCalm() {
        return mine().mentions().isEmpty() && mine().tasks().isEmpty();
    }

    private static String when(Assigned assigned) {
        return assigned.due().map(day -> (assigned.overdue() ? "overdue since " : "due ") + Format.date(day.toString())).orElse("no day set");
    }

    private Item item(Discussion discussion, String who, String says, String when, boolean overdue) {
        SourceVersion version = sources.version(discussion.sourceVersionId());
        String title = sources.provenance(version.sourceId()).fields().title();
        String where = project == null ? projectNames.computeIfAbsent(discussion.projectId(), id -> projects.get(id).name()) + " · " + title : title;
        return new Item(who, Text.line(says, SHOWN), where, when, overdue, address(discussion, version));
    }

    private static String address(Discussion discussion, SourceVersion version) {
        DeskAddress newest = DeskAddress.of(version.sourceId());
        DeskAddress desk = discussion.superseded() ? newest.version(version.id()) : newest;
        return discussion.annotationId().map(desk::annotation).orElseGet(() -> desk.thread(discussion.id()));
    }

    private Mine mine() {
        if (mine == null) {
            mine = service.of(project);
        }
        return mine;
    }
}
