package org.apostil.ingest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.apostil.ingest.Defaults;
import org.apostil.ingest.Import;
import org.apostil.ingest.ImportItem;
import org.apostil.ingest.ImportService;
import org.apostil.ingest.ItemState;
import org.apostil.ingest.Upload;
import org.apostil.ingest.api.ImportJson.ItemJson;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.EntityTags;
import org.apostil.platform.api.ProblemDocument;
import org.apostil.project.HandlingMark;
import org.apostil.source.ProvenanceFields;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Imports: files that are read in the background, and become sources when somebody has confirmed what they say of themselves. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class ImportResource {

    /**
     * What shall become sources.
     *
     * @param items    of the import; where there are none, all that were taken and whose text is not in the project yet
     * @param remarked whether, where no items are named, those with a remark are among them
     */
    public record Confirmation(List<UUID> items, boolean remarked) {
    }

    /** How many files will become sources. */
    public record Confirmed(int confirmed) {
    }

    @Inject
    private ImportService imports;

    @POST
    @Path("/projects/{project}/imports")
    @Consumes("*/*")
    @Operation(summary = "Send a file, or a ZIP of them, to be read in the background; the body is the file")
    @APIResponseSchema(value = ImportJson.class, responseCode = "201")
    public Response begin(@PathParam("project") UUID project, @QueryParam("name") String name, @QueryParam("handlingMark") String handlingMark, @QueryParam("acquiredHow") String acquiredHow,
                          @QueryParam("language") String language, InputStream file) throws IOException {
        Import begun = imports.begin(project, new Defaults(mark(handlingMark), acquiredHow, language), List.of(new Sent(name, file)));
        return Response.status(Response.Status.CREATED).entity(ImportJson.of(begun)).header("Location", "/api/v1/imports/" + begun.id()).build();
    }

    @GET
    @Path("/projects/{project}/imports")
    @Operation(summary = "The imports of a project, newest first")
    public List<ImportJson> list(@PathParam("project") UUID project) {
        return imports.list(project).stream().map(ImportJson::of).toList();
    }

    @GET
    @Path("/imports/{import}")
    @Operation(summary = "How far an import is")
    public ImportJson get(@PathParam("import") UUID id) {
        return ImportJson.of(imports.get(id));
    }

    @GET
    @Path("/imports/{import}/items")
    @Operation(summary = "What became of the files of an import, in their order; at most 200, after the ordinal that is given")
    public List<ItemJson> items(@PathParam("import") UUID id, @QueryParam("state") String state, @QueryParam("after") int after) {
        return imports.items(id, state(state), after).stream().map(ItemJson::of).toList();
    }

    @POST
    @Path("/imports/{import}/confirmation")
    @Operation(summary = "Confirm what is proposed for files: they become sources, in the background")
    public Confirmed confirm(@PathParam("import") UUID id, Confirmation wanted) {
        if (wanted == null) {
            throw new Problem(Sort.UNREADABLE, "Send the items, or an empty list for all that were taken.");
        }
        return new Confirmed(imports.confirm(id, wanted.items() == null ? List.of() : wanted.items(), wanted.remarked()));
    }

    @POST
    @Path("/imports/{import}/cancellation")
    @Operation(summary = "End the reading of an import, or the adding of its files; what was read can still be added")
    public ImportJson stop(@PathParam("import") UUID id) {
        return ImportJson.of(imports.stop(id));
    }

    @GET
    @Path("/import-items/{item}")
    @Operation(summary = "A file of an import, with what is proposed for it and its text")
    @APIResponseSchema(value = ItemJson.class, responseCode = "200")
    public Response item(@PathParam("item") UUID id) {
        ImportItem item = imports.item(id);
        return Response.ok(ItemJson.of(item, imports.text(id).orElse(null))).header("ETag", EntityTags.of(item.revision())).build();
    }

    @PUT
    @Path("/import-items/{item}/provenance")
    @Operation(summary = "Correct what is proposed for a file; needs If-Match")
    @APIResponseSchema(value = ItemJson.class, responseCode = "200")
    public Response correct(@PathParam("item") UUID id, @HeaderParam("If-Match") String ifMatch, ProvenanceFields fields) {
        if (fields == null) {
            throw new Problem(Sort.UNREADABLE, "Send the provenance.");
        }
        imports.item(id);
        try {
            ImportItem corrected = imports.edit(id, EntityTags.required(ifMatch), fields);
            return Response.ok(ItemJson.of(corrected)).header("ETag", EntityTags.of(corrected.revision())).build();
        } catch (Problem problem) {
            return ProblemDocument.answer(problem, problem.sort() == Sort.STALE ? ItemJson.of(imports.item(id)) : null);
        }
    }

    /** By its code, with or without what all codes begin with: {@code TLP:GREEN}, {@code GREEN}. */
    private static HandlingMark mark(String code) {
        for (HandlingMark mark : HandlingMark.values()) {
            if (code != null && (mark.code().equalsIgnoreCase(code.strip()) || mark.code().equalsIgnoreCase("TLP:" + code.strip()))) {
                return mark;
            }
        }
        return null;
    }

    private static List<ItemState> state(String code) {
        if (code == null || code.isBlank()) {
            return List.of();
        }
        for (ItemState state : ItemState.values()) {
            if (state.code().equals(code)) {
                return List.of(state);
            }
        }
        throw Problem.invalid("state", "Name a state: ready, known, refused, confirmed or added.");
    }

    /** The body of a request. */
    private record Sent(String name, InputStream content) implements Upload {
    }
}
