package org.apostil.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.source.OriginalFile;
import org.apostil.source.ProvenanceFields;
import org.apostil.source.SourceText;

/**
 * Takes files in, tells what became of them, and lets people confirm what becomes a source. Files are read in the background.
 *
 * <p>{@snippet : Import begun = imports.begin(projectId, new Defaults(HandlingMark.AMBER, "sent by the press office", "en"), uploads); }
 */
@ApplicationScoped
@Transactional
public class ImportService {

    /** The most that one person has under way at a time. */
    static final int MOST_OPEN = 20;

    /** The most that a list tells at once. */
    public static final int MOST = 200;

    @Inject
    private ImportRepository imports;

    @Inject
    private ItemRepository items;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Takes files in, to be read in the background.
     *
     * @param uploads files and archives of them
     * @throws Problem when nothing was sent, it is too much, a field is not accepted, or too many of theirs are under way
     */
    public Import begin(UUID projectId, Defaults defaults, List<? extends Upload> uploads) throws IOException {
        Actor actor = access.require(Permission.ADD_SOURCE, projectId);
        Defaults checked = defaults.checked();
        if (uploads.isEmpty()) {
            throw Problem.invalid("files", "Choose at least one file.");
        }
        if (imports.open(actor.id()) >= MOST_OPEN) {
            throw new Problem(Sort.REFUSED, "%d imports of yours are under way. Nothing was taken in. Wait for some of them, or stop some.".formatted(MOST_OPEN));
        }
        String name = uploads.size() == 1 ? FileName.of(uploads.getFirst().name()).shown() : "%,d files".formatted(uploads.size());
        SourceImport begun = new SourceImport(projectId, name, checked, actor.id(), clock.instant());
        imports.add(begun);
        keep(begun.id(), uploads);
        audit.append(AuditEvent.created("import.begun", actor.id(), projectId, "import", begun.id(), Map.of("name", name, "defaults", checked)));
        return begun.told(items.counts(begun.id()));
    }

    private void keep(UUID importId, List<? extends Upload> uploads) throws IOException {
        long total = 0;
        for (int number = 1; number <= uploads.size(); number++) {
            Upload upload = uploads.get(number - 1);
            imports.addUpload(importId, number, FileName.of(upload.name()).shown());
            try (InputStream content = upload.content()) {
                int part = 0;
                for (byte[] bytes = content.readNBytes(OriginalFile.PART); bytes.length > 0; bytes = content.readNBytes(OriginalFile.PART)) {
                    total += bytes.length;
                    if (total > Limits.upload()) {
                        throw new Problem(Sort.TOO_LARGE, "All files together have more than %d MB, which is the most that is taken at once. Nothing was taken in. Send them in parts.".formatted(Limits.upload() / Format.MEGABYTE));
                    }
                    imports.addUploadPart(importId, number, ++part, bytes);
                }
            }
        }
    }

    /** The imports of a project, newest first: at most {@value #MOST}. */
    public List<Import> list(UUID projectId) {
        access.require(Permission.READ, projectId);
        return imports.of(projectId, MOST).stream().map(each -> each.told(items.counts(each.id()))).toList();
    }

    /** How far an import is. */
    public Import get(UUID id) {
        return told(found(id, Permission.READ));
    }

    /**
     * The files of an import, in their order: at most {@value #MOST}.
     *
     * @param states empty for all
     * @param after  the place after which to begin, 0 for the first
     */
    public List<ImportItem> items(UUID id, Collection<ItemState> states, int after) {
        return items.list(found(id, Permission.READ).id(), states.isEmpty() ? EnumSet.allOf(ItemState.class) : states, after, MOST);
    }

    /** A file of an import. */
    public ImportItem item(UUID item) {
        ImportItem found = items.find(item).orElseThrow(Problem::notFound);
        found(found.importId(), Permission.READ);
        return found;
    }

    /** What a file says; nothing where it was refused, or is a source by now. */
    public Optional<SourceText> text(UUID item) {
        ImportItem found = items.find(item).orElseThrow(Problem::notFound);
        found(found.importId(), Permission.READ);
        return items.text(item);
    }

    /**
     * Corrects what is proposed for a file.
     *
     * @param seen the revision that the editor had before them
     * @throws Problem when somebody was faster, a field is not accepted, or it can no longer be changed
     */
    public ImportItem edit(UUID item, long seen, ProvenanceFields fields) {
        ImportItem before = items.find(item).orElseThrow(Problem::notFound);
        SourceImport of = found(before.importId(), Permission.ADD_SOURCE);
        Actor actor = access.require(Permission.ADD_SOURCE, of.projectId());
        if (!before.isOpen()) {
            throw new Problem(Sort.REFUSED, "What is said of this file can no longer be changed here: %s. A source is corrected on its page of provenance.".formatted(before.outcome().toLowerCase(Locale.ROOT)));
        }
        ProvenanceFields checked = fields.checked();
        if (!items.edit(item, (int) seen, checked)) {
            throw new Problem(Sort.STALE, "Somebody else changed this while you did. Nothing of theirs was overwritten and what you typed is still here. Compare, then save again.");
        }
        audit.append(new AuditEvent("import.corrected", actor.id(), of.projectId(), "import", of.id(), Map.of("provenance", before.provenance()), Map.of("provenance", checked, "file", before.fileName()), null));
        return items.find(item).orElseThrow();
    }

    /**
     * Confirms what is said of files: they become sources, in the background.
     *
     * @param chosen   the files, those too whose text is in the project already; where it is empty, all that were taken and are not
     * @param remarked whether, where none are chosen, those with a remark are among them
     * @return how many were confirmed
     */
    public int confirm(UUID id, Collection<UUID> chosen, boolean remarked) {
        SourceImport of = found(id, Permission.ADD_SOURCE);
        Actor actor = access.require(Permission.ADD_SOURCE, of.projectId());
        imports.hold(id);
        int confirmed = items.confirm(id, chosen, remarked, actor.id());
        if (confirmed == 0) {
            throw new Problem(Sort.REFUSED, "None of these files waits to be added. Look at the list again: somebody may have been faster.");
        }
        imports.wake(id);
        audit.append(new AuditEvent("import.confirmed", actor.id(), of.projectId(), "import", id, Map.of(), Map.of("files", confirmed), null));
        return confirmed;
    }

    /**
     * Ends the reading of an import, or the adding of its files. What was read can still be added, what was added stays.
     *
     * @throws Problem when nothing is under way
     */
    public Import stop(UUID id) {
        SourceImport of = found(id, Permission.ADD_SOURCE);
        Actor actor = access.require(Permission.ADD_SOURCE, of.projectId());
        imports.hold(id);
        Import now = told(imports.fresh(id));
        if (!now.isUnderWay()) {
            throw new Problem(Sort.REFUSED, "There is nothing to stop: %s.".formatted(now.progress()));
        }
        if (!now.isRead()) {
            imports.read(id, "It was stopped by %s. What was read before can be added.".formatted(actor.name()));
        }
        items.reopen(id);
        imports.stop(id);
        audit.append(new AuditEvent("import.stopped", actor.id(), of.projectId(), "import", id, Map.of(), Map.of("read", now.counts().read()), null));
        return told(imports.fresh(id));
    }

    private Import told(SourceImport of) {
        return of.told(items.counts(of.id()));
    }

    private SourceImport found(UUID id, Permission permission) {
        SourceImport found = Optional.ofNullable(id).flatMap(imports::find).orElseThrow(Problem::notFound);
        access.require(permission, found.projectId());
        return found;
    }
}
