package org.apostil.record.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.apostil.platform.api.Lists;
import org.apostil.platform.listing.ListFile.Form;
import org.apostil.record.SpeakerListService;
import org.apostil.record.SpeakerRow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The list of a project's speakers. */
@Path("/")
@Consumes("application/json")
@Produces({"application/json", "application/problem+json"})
public class SpeakerListResource {

    @Inject
    private SpeakerListService lists;

    @GET
    @Path("/projects/{project}/speakers")
    @Operation(summary = "The speakers of a project, by name unless sort asks otherwise; who proved to be another is told as that other; the header Link leads to the next page")
    @Parameter(name = "words", in = ParameterIn.QUERY, description = "1 to 200 characters that a name, another name, the description or a role holds, in any case of letters")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "person, organisation, collective, anonymous or unspecified")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "name, kind or added; with a minus before it, in reverse")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Up to so many, 1 to 1,000, usually 500")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "As the link to the next page has it")
    @APIResponse(responseCode = "200", description = "Speakers", content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.ARRAY, implementation = SpeakerRow.class)))
    public Response list(@PathParam("project") UUID project, @Context UriInfo uri) {
        return Lists.page(uri, project, SpeakerRow.LISTING, lists);
    }

    @GET
    @Path("/projects/{project}/speakers.csv")
    @Produces({"text/csv", "application/problem+json"})
    @Operation(summary = "The same speakers as comma-separated values (RFC 4180); a cell that would be a formula has an apostrophe before it")
    public Response csv(@PathParam("project") UUID project, @Context UriInfo uri) {
        return Lists.file(uri, project, SpeakerRow.LISTING, lists, Form.CSV);
    }

    @GET
    @Path("/projects/{project}/speakers.xlsx")
    @Produces({"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/problem+json"})
    @Operation(summary = "The same speakers as a workbook")
    public Response workbook(@PathParam("project") UUID project, @Context UriInfo uri) {
        return Lists.file(uri, project, SpeakerRow.LISTING, lists, Form.XLSX);
    }
}
