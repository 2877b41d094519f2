package org.apostil.interchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.interchange.AnnotationImportView.Speaking;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/** Imports annotations into a text: a file is uploaded, tried with one mapping or another, and taken. Until then nothing of it is anybody's annotation. */
@ApplicationScoped
@Transactional
public class AnnotationImportService {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LISTED = 20;

    @Inject
    private AnnotationImportRepository imports;

    @Inject
    private Readers readers;

    @Inject
    private Trying trying;

    @Inject
    private Taking taking;

    @Inject
    private SourceService sources;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The formats that can be imported. */
    public List<AnnotationFormat> formats() {
        access.requireSignedIn();
        return readers.formats();
    }

    /**
     * Keeps a file, to be tried. It goes after a day unless it is taken.
     *
     * @param format its code; null where the file itself tells
     * @throws Problem when the file cannot be read
     */
    public AnnotationImportView upload(UUID sourceVersionId, String name, byte[] bytes, String format) {
        SourceVersion version = sources.version(sourceVersionId);
        Actor actor = access.require(Permission.ANNOTATE, version.projectId());
        Upload upload = Upload.of(name, bytes);
        AnnotationReader reader = format == null ? readers.of(upload) : readers.of(format);
        Mapping mapping = imports.lastMapping(version.projectId(), actor.id(), reader.format().code()).map(kept -> Kept.read(kept, Mapping.class))
            .map(last -> new Mapping(last.labels(), Map.of(), false)).orElse(Mapping.NONE);
        String sha256 = sha256(bytes);
        Trial trial = trying.of(version, reader.format(), sha256, reader.read(upload), mapping);
        Instant now = clock.instant();
        imports.forget(now.minus(KEPT));
        imports.forgetAllBut(actor.id(), LISTED - 1);
        AnnotationImport added = new AnnotationImport(version.projectId(), version.id(), actor.id(), now, upload.name(), sha256, reader.format().code(), bytes, Kept.of(mapping));
        imports.add(added);
        audit.append(AuditEvent.created("import.tried", actor.id(), version.projectId(), "import", added.id(), Map.of("file", upload.name(), "sha256", sha256, "format", reader.format().code())));
        return view(added, version, mapping, trial);
    }

    /** One's own imports into a text, the latest first. */
    public List<AnnotationImportLine> list(UUID sourceVersionId) {
        SourceVersion version = sources.version(sourceVersionId);
        Actor actor = access.require(Permission.READ, version.projectId());
        return imports.of(sourceVersionId, actor.id(), LISTED).stream()
            .map(found -> new AnnotationImportLine(found.id(), found.fileName(), readers.of(found.format()).format(), found.uploadedAt(), found.takenAt(), found.annotations())).toList();
    }

    /** One's own import. */
    public AnnotationImportView get(UUID importId) {
        AnnotationImport found = mine(importId);
        access.require(Permission.READ, found.projectId());
        return view(found, sources.version(found.sourceVersionId()));
    }

    /**
     * Maps the file in another way, to be tried anew.
     *
     * @param seen the version that the importer had before them
     * @throws Problem when it was taken meanwhile, or mapped at another place
     */
    public AnnotationImportView map(UUID importId, long seen, Mapping mapping) {
        AnnotationImport held = held(importId, seen);
        Actor actor = access.require(Permission.ANNOTATE, held.projectId());
        SourceVersion version = sources.version(held.sourceVersionId());
        Trial trial = tried(held, version, mapping);
        Mapping kept = mapping.within(trial.labels().stream().map(Labelled::label).collect(Collectors.toSet()), trial.speakers().stream().map(Speakers.Met::name).collect(Collectors.toSet()),
            Kept.read(held.mapping(), Mapping.class));
        held.mapTo(Kept.of(kept));
        imports.flush();
        audit.append(AuditEvent.created("import.mapped", actor.id(), held.projectId(), "import", importId, Map.of("mapping", kept)));
        return view(held, version, kept, trial);
    }

    /**
     * Makes the annotations, all or none of what the table says: drafts of whoever imports, or submitted by them.
     *
     * @param seen the version that the importer had before them
     * @throws Problem when there is nothing to take, or it was taken meanwhile
     */
    public AnnotationImportView take(UUID importId, long seen) {
        AnnotationImport held = held(importId, seen);
        Actor actor = access.require(Permission.ANNOTATE, held.projectId());
        SourceVersion version = sources.version(held.sourceVersionId());
        AnnotationReader reader = readers.of(held.format());
        Mapping mapping = Kept.read(held.mapping(), Mapping.class);
        Trial trial = tried(held, version, mapping);
        List<Row> rows = taking.take(version, reader.format(), held.fileName(), held.fileSha256(), trial, mapping.submit());
        AnnotationImport taken = imports.held(mine(importId));
        taken.taken(clock.instant(), trial.drafts().size(), Kept.of(new Kept.Result(trial.labels(), speaking(trial), rows)));
        imports.flush();
        audit.append(AuditEvent.created("import.taken", actor.id(), version.projectId(), "import", importId,
            Map.of("file", taken.fileName(), "sha256", taken.fileSha256(), "annotations", trial.drafts().size(), "submitted", mapping.submit())));
        return view(taken, version);
    }

    private AnnotationImport mine(UUID importId) {
        return imports.find(importId, access.requireSignedIn().id()).filter(found -> access.role(found.projectId()).isPresent()).orElseThrow(Problem::notFound);
    }

    private AnnotationImport held(UUID importId, long seen) {
        AnnotationImport found = mine(importId);
        access.require(Permission.ANNOTATE, found.projectId());
        try {
            AnnotationImport held = imports.held(found);
            if (held.takenAt() != null) {
                throw new Problem(Sort.REFUSED, "Its annotations were taken already. To take others, upload the file again.");
            }
            if (held.version() != seen) {
                throw stale();
            }
            return held;
        } catch (OptimisticLockException atTheSameInstant) {
            throw stale();
        }
    }

    private static Problem stale() {
        return new Problem(Sort.STALE, "This import was changed at another place while you had it open. Nothing was taken yet. Look at it as it is now, then go on.");
    }

    private Trial tried(AnnotationImport found, SourceVersion version, Mapping mapping) {
        AnnotationReader reader = readers.of(found.format());
        return trying.of(version, reader.format(), found.fileSha256(), reader.read(Upload.of(found.fileName(), found.content())), mapping);
    }

    private AnnotationImportView view(AnnotationImport found, SourceVersion version) {
        Mapping mapping = Kept.read(found.mapping(), Mapping.class);
        if (found.takenAt() == null) {
            return view(found, version, mapping, tried(found, version, mapping));
        }
        Kept.Result result = Kept.read(found.result(), Kept.Result.class);
        return view(found, version, mapping, result.labels(), result.speakers(), result.rows());
    }

    private AnnotationImportView view(AnnotationImport found, SourceVersion version, Mapping mapping, Trial trial) {
        return view(found, version, mapping, trial.labels(), speaking(trial), trial.rows());
    }

    private AnnotationImportView view(AnnotationImport found, SourceVersion version, Mapping mapping, List<Labelled> labels, List<Speaking> speakers, List<Row> rows) {
        return new AnnotationImportView(found.id(), found.projectId(), version.sourceId(), version.id(), found.version(), found.fileName(), found.fileSha256(), readers.of(found.format()).format(),
            found.uploadedAt(), found.takenAt(), mapping.submit(), labels, speakers, rows);
    }

    private static List<Speaking> speaking(Trial trial) {
        return trial.speakers().stream().map(one -> new Speaking(one.name(), one.kind(), one.known(), one.mentions())).toList();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
