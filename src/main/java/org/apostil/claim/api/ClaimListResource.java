package org.apostil.claim.api;

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
import java.util.Objects;
import java.util.UUID;
import org.apostil.claim.BulkWorthService;
import org.apostil.claim.CheckWorth;
import org.apostil.claim.ClaimListService;
import org.apostil.claim.ClaimRow;
import org.apostil.platform.Problem;
import org.apostil.platform.api.Lists;
import org.apostil.platform.api.OutcomeJson;
import org.apostil.platform.listing.ListFile.Form;
import org.apostil.platform.listing.Outcome.Chosen;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The list of a project's claims, and what is said of several of them. */
@Path("/")
@Consumes("application/json")
@Produces({"application/json", "application/problem+json"})
public class ClaimListResource {

    /** What is said of claims, by their ids. */
    public record NewWorths(List<UUID> claims, CheckWorth worth, String reason) {
    }

    /** Who is to check claims, by their ids; null for nobody any more. */
    public record NewAssignees(List<UUID> claims, UUID assignee) {
    }

    @Inject
    private ClaimListService lists;

    @Inject
    private BulkWorthService bulk;

    @GET
    @Path("/projects/{project}/claims")
    @Operation(summary = "The claims of a project, newest first unless sort asks otherwise; the header Link leads to the next page")
    @Parameter(name = "words", in = ParameterIn.QUERY, description = "1 to 200 characters that the claim holds, in any case of letters")
    @Parameter(name = "verdict", in = ParameterIn.QUERY, description = "A verdict by its code, such as partly-supported")
    @Parameter(name = "worth", in = ParameterIn.QUERY, description = "NFS, UFS or CFS")
    @Parameter(name = "assignee", in = ParameterIn.QUERY, description = "The id of the member who checks it")
    @Parameter(name = "source", in = ParameterIn.QUERY, description = "The id of a source in which it is stated")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "claim, verdict, worth or added; with a minus before it, in reverse")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Up to so many, 1 to 1,000, usually 500")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "As the link to the next page has it")
    @APIResponse(responseCode = "200", description = "Claims", content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.ARRAY, implementation = ClaimRow.class)))
    public Response list(@PathParam("project") UUID project, @Context UriInfo uri) {
        return Lists.page(uri, project, ClaimRow.LISTING, lists);
    }

    @GET
    @Path("/projects/{project}/claims.csv")
    @Produces({"text/csv", "application/problem+json"})
    @Operation(summary = "The same claims as comma-separated values (RFC 4180); a cell that would be a formula has an apostrophe before it")
    public Response csv(@PathParam("project") UUID project, @Context UriInfo uri) {
        return Lists.file(uri, project, ClaimRow.LISTING, lists, Form.CSV);
    }

    @GET
    @Path("/projects/{project}/claims.xlsx")
    @Produces({"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/problem+json"})
    @Operation(summary = "The same claims as a workbook")
    public Response workbook(@PathParam("project") UUID project, @Context UriInfo uri) {
        return Lists.file(uri, project, ClaimRow.LISTING, lists, Form.XLSX);
    }

    @POST
    @Path("/projects/{project}/claims/check-worthiness")
    @Operation(summary = "Say of up to 100 claims whether they are worth checking; each is said, logged or refused by itself")
    public OutcomeJson worths(@PathParam("project") UUID project, NewWorths said) {
        if (said == null) {
            throw new Problem(Problem.Sort.UNREADABLE, "Send claims, worth and reason.");
        }
        return OutcomeJson.of(bulk.give(project, said.worth(), said.reason(), chosen(said.claims())));
    }

    @POST
    @Path("/projects/{project}/claims/assignments")
    @Operation(summary = "Ask a member to check up to 100 claims, or nobody any more; each is logged or refused by itself")
    public OutcomeJson assignments(@PathParam("project") UUID project, NewAssignees assigned) {
        if (assigned == null) {
            throw new Problem(Problem.Sort.UNREADABLE, "Send claims and assignee.");
        }
        return OutcomeJson.of(bulk.assign(project, assigned.assignee(), chosen(assigned.claims())));
    }

    private static List<Chosen> chosen(List<UUID> claims) {
        if (claims == null || claims.stream().anyMatch(Objects::isNull)) {
            throw Problem.invalid("claims", "Choose claims by their ids.");
        }
        return claims.stream().map(id -> new Chosen(id, 0)).toList();
    }
}
