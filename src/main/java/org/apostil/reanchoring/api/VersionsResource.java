package org.apostil.reanchoring.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apostil.anchoring.TextChange;
import org.apostil.anchoring.TextChange.Piece;
import org.apostil.anchoring.TextChange.Turn;
import org.apostil.identity.People;
import org.apostil.ingest.NewerFileService;
import org.apostil.ingest.Upload;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.EntityTags;
import org.apostil.platform.api.ProblemDocument;
import org.apostil.reanchoring.OutcomeService;
import org.apostil.source.SourceService;
import org.apostil.source.SourceText;
import org.apostil.source.SourceVersion;
import org.apostil.source.TextSummary;
import org.apostil.source.VersionService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The texts of a source, and what changed from one to the next. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class VersionsResource {

    /** A person by the name that colleagues see. */
    public record Person(UUID id, String name) {
    }

    /** A text without its words: its length in code points, who added it, when and why. */
    public record VersionLine(UUID id, int number, String sha256, int length, Person addedBy, Instant addedAt, String reason) {
    }

    /** A newer text, and why there is one. */
    public record NewVersion(String text, String reason) {
    }

    /** Words that stayed, went or came; positions in code points of the later text, of words that went in the earlier one. */
    public record PieceJson(String turn, int start, int end, String text) {
    }

    /** All of both texts, in order; what went stands before what came in its place. */
    public record ChangeJson(UUID from, UUID to, List<PieceJson> pieces) {
    }

    /** The body of a request. */
    private record Sent(String name, InputStream content) implements Upload {
    }

    @Inject
    private VersionService versions;

    @Inject
    private NewerFileService files;

    @Inject
    private OutcomeService outcomes;

    @Inject
    private SourceService sources;

    @Inject
    private People people;

    @GET
    @Path("/sources/{source}/versions")
    @Operation(summary = "The texts of a source, the newest first")
    @APIResponseSchema(value = VersionLine[].class, responseCode = "200")
    public Response list(@PathParam("source") UUID source) {
        List<VersionLine> lines = lines(source);
        return Response.ok(lines).header("ETag", EntityTags.of(lines.getFirst().number())).build();
    }

    @POST
    @Path("/sources/{source}/versions")
    @Operation(summary = "Add a newer text of a source, and carry over what is exact; needs If-Match with the entity tag of its texts")
    @APIResponseSchema(value = OutcomesJson.class, responseCode = "201")
    public Response add(@PathParam("source") UUID source, @HeaderParam("If-Match") String ifMatch, NewVersion version) {
        if (version == null) {
            throw new Problem(Sort.UNREADABLE, "Send text and reason.");
        }
        return added(source, () -> versions.add(source, EntityTags.required(ifMatch), version.text(), version.reason()));
    }

    @POST
    @Path("/sources/{source}/versions/file")
    @Consumes("*/*")
    @Operation(summary = "Add a newer text of a source from a file of any format that can be imported, which is kept beside it; the body is the file; needs If-Match with the entity tag of its texts")
    @APIResponseSchema(value = OutcomesJson.class, responseCode = "201")
    public Response addFile(@PathParam("source") UUID source, @HeaderParam("If-Match") String ifMatch, @QueryParam("name") String name, @QueryParam("reason") String reason, InputStream file) {
        return added(source, () -> files.add(source, EntityTags.required(ifMatch), new Sent(name, file), reason));
    }

    private Response added(UUID source, Supplier<SourceVersion> adding) {
        versions.of(source);
        try {
            SourceVersion added = adding.get();
            return Response.created(URI.create("source-versions/" + added.id())).header("ETag", EntityTags.of(added.number())).entity(OutcomesJson.of(outcomes.of(added.id(), 0, OutcomeService.MOST))).build();
        } catch (Problem problem) {
            return ProblemDocument.answer(problem, problem.sort() == Sort.STALE ? lines(source) : null);
        }
    }

    @GET
    @Path("/source-versions/{version}/changes")
    @Operation(summary = "What changed from the text before to this one, word by word")
    public ChangeJson changes(@PathParam("version") UUID version) {
        TextChange change = outcomes.change(version);
        UUID before = outcomes.before(version).orElseThrow(Problem::notFound).id();
        Cut went = new Cut(sources.version(before).text());
        Cut came = new Cut(sources.version(version).text());
        return new ChangeJson(before, version, change.pieces().stream().map(piece -> new PieceJson(piece.turn().name().toLowerCase(Locale.ROOT), piece.start(), piece.end(),
            (piece.turn() == Turn.WENT ? went : came).next(piece))).toList());
    }

    /** Cuts a text from its beginning to its end, so that each code point is counted once. */
    private static final class Cut {

        private final String content;
        private int utf16;
        private int position;

        Cut(SourceText text) {
            content = text.content();
        }

        String next(Piece piece) {
            int from = content.offsetByCodePoints(utf16, piece.start() - position);
            utf16 = content.offsetByCodePoints(from, piece.end() - piece.start());
            position = piece.end();
            return content.substring(from, utf16);
        }
    }

    private List<VersionLine> lines(UUID source) {
        List<TextSummary> found = versions.of(source);
        Map<UUID, String> names = people.names(found.stream().map(TextSummary::addedBy).collect(Collectors.toSet()));
        return found.stream().map(each -> new VersionLine(each.id(), each.number(), each.sha256(), each.length(), new Person(each.addedBy(), names.get(each.addedBy())),
            each.addedAt(), each.reason())).toList();
    }
}
