package org.apostil.source.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.apostil.platform.Problem;
import org.apostil.platform.api.Lists;
import org.apostil.platform.api.OutcomeJson;
import org.apostil.platform.listing.ListFile.Form;
import org.apostil.project.HandlingMark;
import org.apostil.source.HandlingMarkService;
import org.apostil.source.SourceListService;
import org.apostil.source.SourceSummary;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The list of a project's sources, and what is done to several of them. */
@Path("/")
@Consumes("application/json")
@Produces({"application/json", "application/problem+json"})
public class SourceListResource {

    /** Sources as whoever marks them has them before them. */
    public record NewMarks(List<OutcomeJson.ChosenJson> sources, HandlingMark handlingMark) {
    }

    @Inject
    private SourceListService lists;

    @Inject
    private HandlingMarkService marking;

    @GET
    @Path("/projects/{project}/sources")
    @Operation(summary = "The sources of a project, newest first unless sort asks otherwise; the header Link leads to the next page")
    @Parameter(name = "words", in = ParameterIn.QUERY, description = "1 to 200 characters that title, author, publisher or address hold, in any case of letters")
    @Parameter(name = "language", in = ParameterIn.QUERY, description = "BCP 47, such as en")
    @Parameter(name = "handling", in = ParameterIn.QUERY, description = "A handling mark by its code, such as TLP:AMBER")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Published on this day or later, such as 2017-03-14")
    @Parameter(name = "until", in = ParameterIn.QUERY, description = "Published on this day or before")
    @Parameter(name = "standing", in = ParameterIn.QUERY, description = "withdrawn; without it, those that are in the work")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "title, author, publisher, published, language, handling or added; with a minus before it, in reverse")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Up to so many, 1 to 1,000, usually 500")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "As the link to the next page has it")
    @APIResponse(responseCode = "200", description = "Sources", content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.ARRAY, implementation = SourceSummary.class)))
    public Response list(@PathParam("project") UUID project, @Context UriInfo uri) {
        return Lists.page(uri, project, SourceSummary.LISTING, lists);
    }

    @GET
    @Path("/projects/{project}/sources.csv")
    @Produces({"text/csv", "application/problem+json"})
    @Operation(summary = "The same sources as comma-separated values (RFC 4180); a cell that would be a formula has an apostrophe before it")
    public Response csv(@PathParam("project") UUID project, @Context UriInfo uri) {
        return Lists.file(uri, project, SourceSummary.LISTING, lists, Form.CSV);
    }

    @GET
    @Path("/projects/{project}/sources.xlsx")
    @Produces({"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/problem+json"})
    @Operation(summary = "The same sources as a workbook")
    public Response workbook(@PathParam("project") UUID project, @Context UriInfo uri) {
        return Lists.file(uri, project, SourceSummary.LISTING, lists, Form.XLSX);
    }

    @POST
    @Path("/projects/{project}/sources/handling-marks")
    @Operation(summary = "Mark up to 100 sources with the same handling mark, each with the entity tag that you saw; each is marked, logged or refused by itself")
    public OutcomeJson mark(@PathParam("project") UUID project, NewMarks wanted) {
        if (wanted == null) {
            throw new Problem(Problem.Sort.UNREADABLE, "Send sources and handlingMark.");
        }
        return OutcomeJson.of(marking.mark(project, wanted.handlingMark(), OutcomeJson.ChosenJson.all(wanted.sources(), "sources")));
    }
}
