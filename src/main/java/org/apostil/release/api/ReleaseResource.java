package org.apostil.release.api;

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
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apostil.platform.api.EntityTags;
import org.apostil.release.ReleaseLine;
import org.apostil.release.ReleaseReadService;
import org.apostil.release.ReleaseService;
import org.apostil.release.Released;
import org.apostil.release.api.ReleaseJson.LineJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Releases of reports. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class ReleaseResource {

    @Inject
    private ReleaseService releasing;

    @Inject
    private ReleaseReadService reading;

    @POST
    @Path("/reports/{report}/releases")
    @Operation(summary = "Release a report as colleagues approved it; needs If-Match with the ETag of its review")
    @APIResponseSchema(value = ReleaseJson.class, responseCode = "201")
    public Response release(@PathParam("report") UUID report, @HeaderParam("If-Match") String ifMatch) {
        reading.ofReport(report);
        Released made = releasing.release(report, EntityTags.required(ifMatch));
        return Response.status(Response.Status.CREATED).entity(ReleaseJson.of(made)).header("Location", "/api/v1/releases/" + made.id()).build();
    }

    @GET
    @Path("/reports/{report}/releases")
    @Operation(summary = "The releases of a report, newest first")
    public List<LineJson> ofReport(@PathParam("report") UUID report) {
        return reading.ofReport(report).stream().map(LineJson::of).toList();
    }

    @GET
    @Path("/projects/{project}/releases")
    @Operation(summary = "The releases of a project, newest first; with sha256, those of which a file is exactly that one")
    public List<LineJson> list(@PathParam("project") UUID project, @QueryParam("sha256") String sha256) {
        List<ReleaseLine> found = sha256 == null ? reading.list(project) : reading.ofFile(project, sha256);
        return found.stream().map(LineJson::of).toList();
    }

    @GET
    @Path("/releases/{release}")
    @Operation(summary = "A release with the revisions and texts that it was made of, who approved it, and its files")
    public ReleaseJson get(@PathParam("release") UUID release) {
        return ReleaseJson.of(reading.get(release));
    }

    @GET
    @Path("/releases/{release}/file")
    @Produces({"application/pdf", "application/problem+json"})
    @Operation(summary = "The PDF of a release, byte for byte as it was made")
    public Response file(@PathParam("release") UUID release) {
        Released.File pdf = reading.get(release).pdf();
        InputStream content = reading.pdf(release);
        return Response.ok(content, pdf.mediaType()).header("Content-Length", pdf.bytes()).header("Content-Disposition", "attachment; filename=\"" + pdf.name() + "\"")
            .header("Repr-Digest", "sha-256=:" + base64(pdf.sha256()) + ":").header("Cache-Control", "private, no-store").build();
    }

    /** As RFC 9530 has it. */
    private static String base64(String hexadecimal) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
    }
}
