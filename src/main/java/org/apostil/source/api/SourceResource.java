package org.apostil.source.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.Changes;
import org.apostil.platform.api.EntityTags;
import org.apostil.source.Block;
import org.apostil.source.OriginalFile;
import org.apostil.source.OriginalService;
import org.apostil.source.Provenance;
import org.apostil.source.ProvenanceFields;
import org.apostil.source.SourceService;
import org.apostil.source.SourceSummary;
import org.apostil.source.SourceVersion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Sources, what is known of them, and their texts. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class SourceResource {

    /** A source with what is known of it now and its newest text's id. */
    public record SourceJson(UUID id, UUID projectId, int revision, ProvenanceFields provenance, Instant acquiredAt, UUID versionId, String sha256) {
    }

    /** A source to be. */
    public record NewSource(ProvenanceFields provenance, String text) {
    }

    /**
     * A text: positions of blocks in code points.
     *
     * @param original the file that it came in; null where it was typed or pasted
     */
    public record VersionJson(UUID id, UUID sourceId, int number, String sha256, int length, String text, List<Block> blocks, OriginalFile original) {
    }

    @Inject
    private SourceService sources;

    @Inject
    private OriginalService originals;

    @POST
    @Path("/projects/{project}/sources")
    @Operation(summary = "Add a source from a text")
    @APIResponseSchema(value = SourceJson.class, responseCode = "201")
    public Response add(@PathParam("project") UUID project, NewSource source) {
        if (source == null || source.provenance() == null) {
            throw new Problem(Sort.UNREADABLE, "Send provenance and text.");
        }
        UUID id = sources.add(project, source.provenance(), source.text()).id();
        return Response.created(URI.create("sources/" + id)).entity(json(id)).build();
    }

    @GET
    @Path("/sources/{source}")
    @Operation(summary = "A source")
    @APIResponseSchema(value = SourceJson.class, responseCode = "200")
    public Response get(@PathParam("source") UUID source) {
        SourceJson json = json(source);
        return Response.ok(json).header("ETag", EntityTags.of(json.revision())).build();
    }

    @PUT
    @Path("/sources/{source}/provenance")
    @Operation(summary = "Edit what is known of a source; needs If-Match")
    @APIResponseSchema(value = SourceJson.class, responseCode = "200")
    public Response edit(@PathParam("source") UUID source, @HeaderParam("If-Match") String ifMatch, ProvenanceFields fields) {
        if (fields == null) {
            throw new Problem(Sort.UNREADABLE, "Send the provenance.");
        }
        sources.provenance(source);
        return Changes.answer(ifMatch, seen -> {
            Provenance edited = sources.editProvenance(source, seen, fields);
            return Response.ok(json(source)).header("ETag", EntityTags.of(edited.revision())).build();
        }, () -> json(source));
    }

    @GET
    @Path("/source-versions/{version}")
    @Operation(summary = "A text with its blocks")
    public VersionJson version(@PathParam("version") UUID id) {
        SourceVersion version = sources.version(id);
        return new VersionJson(version.id(), version.sourceId(), version.number(), version.sha256(), version.length(),
            version.text().content(), version.text().blocks(), originals.find(id).orElse(null));
    }

    @GET
    @Path("/source-versions/{version}/original")
    @Produces({"application/octet-stream", "application/problem+json"})
    @Operation(summary = "The file that a text came in, as it came")
    public Response original(@PathParam("version") UUID id) {
        OriginalFile file = originals.find(id).orElseThrow(Problem::notFound);
        return Response.ok(originals.content(id), "application/octet-stream").header("Content-Length", file.bytes()).header("Content-Disposition", file.disposition())
            .header("Cache-Control", "private, no-store").build();
    }

    private SourceJson json(UUID id) {
        Provenance provenance = sources.provenance(id);
        SourceVersion version = sources.latestVersion(id);
        return new SourceJson(id, version.projectId(), provenance.revision(), provenance.fields(), provenance.acquiredAt(), version.id(), version.sha256());
    }
}
