package org.apostil.annotation.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.api.Json;
import org.apostil.platform.Format;
import org.apostil.project.ProjectService;
import org.apostil.source.Block;
import org.apostil.source.ProvenanceFields;
import org.apostil.source.SourceService;
import org.apostil.source.SourceText;
import org.apostil.source.SourceVersion;

/** The desk: a text with everything that was said about it. */
@Named
@ViewScoped
public class DeskView implements Serializable {

    private static final long serialVersionUID = 1;

    /**
     * A block as the page renders it.
     *
     * @param gap what stands between it and the next block, as a JSON string
     */
    public record BlockText(String kind, String tag, int start, int end, String text, String gap) implements Serializable {
    }

    @Inject
    private SourceService sources;

    @Inject
    private ProjectService projects;

    @Inject
    private Access access;

    private UUID source;
    private UUID version;
    private UUID project;
    private String projectName;
    private String title;
    private boolean workingTitle;
    private String origin;
    private String language;
    private String handling;
    private int length;

    /** Reads the source; one who is no member of its project finds nothing. */
    public void load() {
        SourceVersion latest = sources.latestVersion(source);
        ProvenanceFields known = sources.provenance(source).fields();
        version = latest.id();
        project = latest.projectId();
        length = latest.length();
        projectName = projects.get(project).name();
        title = known.title();
        workingTitle = known.workingTitle();
        language = known.language();
        handling = known.handlingMark().code();
        origin = Stream.of(known.author(), known.publisher(), "date " + Format.date(known.published()))
            .filter(part -> part != null).map(part -> part.replaceFirst("^date (?!unknown)", "")).collect(Collectors.joining(" · "));
    }

    /** The blocks of the text, in order. */
    public List<BlockText> getBlocks() {
        SourceText text = sources.version(version).text();
        List<BlockText> blocks = new ArrayList<>();
        int utf16 = 0;
        int position = 0;
        for (int i = 0; i < text.blocks().size(); i++) {
            Block block = text.blocks().get(i);
            int next = i + 1 < text.blocks().size() ? text.blocks().get(i + 1).start() : text.length();
            int from = text.content().offsetByCodePoints(utf16, block.start() - position);
            int to = text.content().offsetByCodePoints(from, block.end() - block.start());
            int until = text.content().offsetByCodePoints(to, next - block.end());
            blocks.add(new BlockText(block.kind().code(), tag(block), block.start(), block.end(), text.content().substring(from, to),
                json(text.content().substring(to, until))));
            utf16 = until;
            position = next;
        }
        return blocks;
    }

    public boolean isMayAnnotate() {
        return access.permits(Permission.ANNOTATE, project);
    }

    private static String tag(Block block) {
        return switch (block.kind()) {
            case HEADING -> "h2";
            case QUOTATION -> "blockquote";
            case PARAGRAPH, LIST, ADVERTISEMENT -> "p";
        };
    }

    private static String json(String text) {
        try {
            return Json.MAPPER.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public UUID getSource() {
        return source;
    }

    public void setSource(UUID source) {
        this.source = source;
    }

    public UUID getVersion() {
        return version;
    }

    public UUID getProject() {
        return project;
    }

    public String getProjectName() {
        return projectName;
    }

    public String getTitle() {
        return title;
    }

    public boolean isWorkingTitle() {
        return workingTitle;
    }

    public String getOrigin() {
        return origin;
    }

    public String getLanguage() {
        return language;
    }

    public String getHandling() {
        return handling;
    }

    public int getLength() {
        return length;
    }
}
