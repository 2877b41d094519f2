package org.apostil.production.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.export.Form;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.production.FileService;
import org.apostil.production.OrderState;
import org.apostil.production.OrderedFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Files that are made in the background. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class FileResource {

    /** What a file shall be made of: a source, report or release; and in which form. */
    public record NewFile(String origin, UUID id, String form) {
    }

    /** A form that files can be ordered in. */
    public record FormJson(String code, String name, String purpose, String mediaType, String extension) {

        static FormJson of(Form form) {
            return new FormJson(form.code(), form.name(), form.purpose(), form.mediaType(), form.extension());
        }
    }

    /**
     * A file, and how far it is.
     *
     * @param progress in words; {@code step}, {@code done} and {@code of} say the same in parts, {@code of} is 0 where nobody knows
     * @param failure  why there is no file; null where it did not fail
     * @param content  where it can be downloaded; null before it is ready
     * @param reservations what the form shows otherwise than it is, in sentences; told where the file is ordered, and empty afterwards
     */
    public record FileJson(UUID id, UUID projectId, String origin, UUID originId, String form, String name, String mediaType, OrderState state, String progress,
                           String step, int done, int of, String failure, String sha256, long bytes, Instant ordered, Instant ended, String content,
                           List<String> reservations) {

        static FileJson of(OrderedFile file) {
            return new FileJson(file.id(), file.project(), file.origin(), file.originId(), file.form(), file.name(), file.mediaType(), file.state(), file.progress(), file.step(),
                file.done(), file.of(), file.failure(), file.sha256(), file.bytes(), file.ordered(), file.ended(), file.isReady() ? "/api/v1/files/" + file.id() + "/content" : null, file.reservations());
        }
    }

    @Inject
    private FileService files;

    @GET
    @Path("/forms")
    @Operation(summary = "The forms in which files can be ordered")
    public List<FormJson> forms() {
        return files.forms().stream().map(FormJson::of).toList();
    }

    @GET
    @Path("/files")
    @Operation(summary = "The files that you ordered, newest first")
    public List<FileJson> mine() {
        return files.mine().stream().map(FileJson::of).toList();
    }

    @POST
    @Path("/files")
    @Operation(summary = "Have a file made of a source, report or release as it stands now; it is made in the background")
    @APIResponseSchema(value = FileJson.class, responseCode = "201")
    public Response order(NewFile wanted) {
        if (wanted == null) {
            throw new Problem(Sort.UNREADABLE, "Send origin, id and form.");
        }
        OrderedFile file = files.order(wanted.origin(), wanted.id(), wanted.form());
        return Response.status(Response.Status.CREATED).entity(FileJson.of(file)).header("Location", "/api/v1/files/" + file.id()).build();
    }

    @GET
    @Path("/files/{file}")
    @Operation(summary = "How far a file is")
    public FileJson get(@PathParam("file") UUID file) {
        return FileJson.of(files.get(file));
    }

    @POST
    @Path("/files/{file}/cancellation")
    @Operation(summary = "End the making of a file that you ordered")
    public FileJson cancel(@PathParam("file") UUID file) {
        return FileJson.of(files.cancel(file));
    }

    @GET
    @Path("/files/{file}/content")
    @Produces({"application/pdf", "application/zip", "application/ld+json", "text/csv", "text/html", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/problem+json"})
    @Operation(summary = "The file itself; its media type is that of its form")
    public Response content(@PathParam("file") UUID id) {
        OrderedFile file = files.get(id);
        InputStream content = files.content(id);
        return Response.ok(content, file.mediaType()).header("Content-Length", file.bytes()).header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
            .header("Cache-Control", "private, no-store").build();
    }
}
