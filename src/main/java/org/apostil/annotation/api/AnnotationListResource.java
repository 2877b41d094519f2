package org.apostil.annotation.api;

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
import org.apostil.annotation.AnnotationListService;
import org.apostil.annotation.AnnotationRow;
import org.apostil.annotation.WithdrawalService;
import org.apostil.platform.Problem;
import org.apostil.platform.api.Lists;
import org.apostil.platform.api.OutcomeJson;
import org.apostil.platform.listing.ListFile.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The list of a project's annotations, and what their authors do to several of them. Decisions on several are in {@link ReviewResource}. */
@Path("/")
@Consumes("application/json")
@Produces({"application/json", "application/problem+json"})
public class AnnotationListResource {

    /** Annotations as their author has them before them. */
    public record NewWithdrawals(List<OutcomeJson.ChosenJson> annotations, String reason) {
    }

    @Inject
    private AnnotationListService lists;

    @Inject
    private WithdrawalService withdrawals;

    @GET
    @Path("/projects/{project}/annotations")
    @Operation(summary = "The annotations of a project that you see, newest first unless sort asks otherwise; the header Link leads to the next page")
    @Parameter(name = "quotation", in = ParameterIn.QUERY, description = "1 to 200 characters that a quoted passage holds, in any case of letters; so do speaker, claim and source")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "claim, speaker-mention, credibility-note or comment")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "Where it stands, such as submitted")
    @Parameter(name = "author", in = ParameterIn.QUERY, description = "The id of a person")
    @Parameter(name = "speaker", in = ParameterIn.QUERY, description = "Of the name of a speaker in the chain")
    @Parameter(name = "claim", in = ParameterIn.QUERY, description = "Of the proposition")
    @Parameter(name = "source", in = ParameterIn.QUERY, description = "Of the title of the source")
    @Parameter(name = "reliability", in = ParameterIn.QUERY, description = "A to F")
    @Parameter(name = "credibility", in = ParameterIn.QUERY, description = "1 to 6")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Written on this day, in UTC, or later, such as 2017-03-14")
    @Parameter(name = "until", in = ParameterIn.QUERY, description = "Written on this day or before")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "written, kind, state or source (by its title); with a minus before it, in reverse")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Up to so many, 1 to 1,000, usually 500")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "As the link to the next page has it")
    @APIResponse(responseCode = "200", description = "Annotations", content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.ARRAY, implementation = AnnotationRow.class)))
    public Response list(@PathParam("project") UUID project, @Context UriInfo uri) {
        return Lists.page(uri, project, AnnotationRow.LISTING, lists);
    }

    @GET
    @Path("/projects/{project}/annotations.csv")
    @Produces({"text/csv", "application/problem+json"})
    @Operation(summary = "The same annotations as comma-separated values (RFC 4180); a cell that would be a formula has an apostrophe before it")
    public Response csv(@PathParam("project") UUID project, @Context UriInfo uri) {
        return Lists.file(uri, project, AnnotationRow.LISTING, lists, Form.CSV);
    }

    @GET
    @Path("/projects/{project}/annotations.xlsx")
    @Produces({"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/problem+json"})
    @Operation(summary = "The same annotations as a workbook")
    public Response workbook(@PathParam("project") UUID project, @Context UriInfo uri) {
        return Lists.file(uri, project, AnnotationRow.LISTING, lists, Form.XLSX);
    }

    @POST
    @Path("/projects/{project}/withdrawals")
    @Operation(summary = "Withdraw up to 100 annotations of yours, each with the entity tag that you saw; each is withdrawn, logged or refused by itself")
    public OutcomeJson withdraw(@PathParam("project") UUID project, NewWithdrawals wanted) {
        if (wanted == null) {
            throw new Problem(Problem.Sort.UNREADABLE, "Send annotations.");
        }
        return OutcomeJson.of(withdrawals.withdraw(project, wanted.reason(), OutcomeJson.ChosenJson.all(wanted.annotations(), "annotations")));
    }
}
