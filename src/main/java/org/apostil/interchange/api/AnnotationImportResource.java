package org.apostil.interchange.api;

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
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.apostil.interchange.AnnotationImportService;
import org.apostil.interchange.AnnotationImportView;
import org.apostil.interchange.Mapping;
import org.apostil.interchange.api.AnnotationImportJson.FormatJson;
import org.apostil.interchange.api.AnnotationImportJson.LineJson;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.Changes;
import org.apostil.platform.api.EntityTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Imports of annotations: a file is uploaded, tried with one mapping or another, and taken. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class AnnotationImportResource {

    /**
     * A file to be tried.
     *
     * @param file    its name
     * @param content its bytes in base 64 (RFC 4648)
     * @param format  code of the format; null where the file itself tells
     */
    public record NewImport(String file, byte[] content, String format) {
    }

    @Inject
    private AnnotationImportService imports;

    @GET
    @Path("/annotation-formats")
    @Operation(summary = "The formats from which annotations can be imported")
    public List<FormatJson> formats() {
        return imports.formats().stream().map(FormatJson::of).toList();
    }

    @GET
    @Path("/source-versions/{version}/annotation-imports")
    @Operation(summary = "One's own imports into a text, the latest first")
    public List<LineJson> list(@PathParam("version") UUID version) {
        return imports.list(version).stream().map(LineJson::of).toList();
    }

    @POST
    @Path("/source-versions/{version}/annotation-imports")
    @Operation(summary = "Upload a file of annotations and try what would become of it; nothing is saved but the file, which goes after a day")
    @APIResponseSchema(value = AnnotationImportJson.class, responseCode = "201")
    public Response upload(@PathParam("version") UUID version, NewImport upload) {
        if (upload == null) {
            throw new Problem(Sort.UNREADABLE, "Send the name of the file, its content in base 64, and its format if the file does not tell.");
        }
        AnnotationImportView view = imports.upload(version, upload.file(), upload.content(), upload.format());
        return answer(Response.created(URI.create("annotation-imports/" + view.id())), view);
    }

    @GET
    @Path("/annotation-imports/{trial}")
    @Operation(summary = "One's own import: what would become of each annotation, or what became of it")
    @APIResponseSchema(value = AnnotationImportJson.class, responseCode = "200")
    public Response get(@PathParam("trial") UUID id) {
        return answer(Response.ok(), imports.get(id));
    }

    @PUT
    @Path("/annotation-imports/{trial}/mapping")
    @Operation(summary = "Say what the file's labels mean and what its new speakers are, and try it anew; needs If-Match")
    @APIResponseSchema(value = AnnotationImportJson.class, responseCode = "200")
    public Response map(@PathParam("trial") UUID id, @HeaderParam("If-Match") String ifMatch, Mapping mapping) {
        if (mapping == null) {
            throw new Problem(Sort.UNREADABLE, "Send labels with their meanings, speakers with their kinds, and whether to submit.");
        }
        return change(id, ifMatch, seen -> imports.map(id, seen, mapping));
    }

    @POST
    @Path("/annotation-imports/{trial}/taking")
    @Operation(summary = "Take what the table says, all or none; needs If-Match")
    @APIResponseSchema(value = AnnotationImportJson.class, responseCode = "200")
    public Response take(@PathParam("trial") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return change(id, ifMatch, seen -> imports.take(id, seen));
    }

    private Response change(UUID id, String ifMatch, LongFunction<AnnotationImportView> change) {
        imports.get(id);
        return Changes.answer(ifMatch, seen -> answer(Response.ok(), change.apply(seen)), () -> AnnotationImportJson.of(imports.get(id)));
    }

    private static Response answer(Response.ResponseBuilder answer, AnnotationImportView view) {
        return answer.entity(AnnotationImportJson.of(view)).header("ETag", EntityTags.of(view.version())).build();
    }
}
