package org.apostil.webhook.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.EntityTags;
import org.apostil.platform.api.ProblemDocument;
import org.apostil.webhook.Delivery;
import org.apostil.webhook.Webhook;
import org.apostil.webhook.WebhookService;
import org.apostil.webhook.WebhookService.Made;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Webhooks: addresses that are told, signed, what happens in a project. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class WebhookResource {

    /**
     * A webhook to be.
     *
     * @param url    an address of https
     * @param events names of actions as the audit trail has them, where an asterisk stands for anything; null or none is all
     * @param active whether it is told; null is yes
     */
    public record NewWebhook(String url, List<String> events, Boolean active) {
    }

    /**
     * A webhook.
     *
     * @param secret with which what is sent is signed; shown once, when it is made, and null afterwards
     */
    public record WebhookJson(UUID id, UUID projectId, String url, List<String> events, boolean active, String owner, Instant added, long waiting, long dead, String secret, String etag) {

        static WebhookJson of(Webhook webhook, String secret) {
            return new WebhookJson(webhook.id(), webhook.projectId(), webhook.url(), webhook.events(), webhook.active(), webhook.owner(), webhook.addedAt(), webhook.waiting(), webhook.dead(), secret,
                EntityTags.of(webhook.version()));
        }
    }

    @Inject
    private WebhookService webhooks;

    @GET
    @Path("/projects/{project}/webhooks")
    @Operation(summary = "The webhooks of a project; for its leads")
    public List<WebhookJson> list(@PathParam("project") UUID project) {
        return webhooks.list(project).stream().map(each -> WebhookJson.of(each, null)).toList();
    }

    @POST
    @Path("/projects/{project}/webhooks")
    @Operation(summary = "Add a webhook; the answer shows its secret, this once")
    @APIResponseSchema(value = WebhookJson.class, responseCode = "201")
    public Response add(@PathParam("project") UUID project, NewWebhook wanted) {
        Made made = webhooks.add(project, required(wanted).url(), wanted.events());
        return answer(Response.status(Response.Status.CREATED), made.webhook(), made.secret());
    }

    @GET
    @Path("/webhooks/{webhook}")
    @Operation(summary = "A webhook")
    @APIResponseSchema(value = WebhookJson.class, responseCode = "200")
    public Response get(@PathParam("webhook") UUID webhook) {
        return answer(Response.ok(), webhooks.get(webhook), null);
    }

    @PUT
    @Path("/webhooks/{webhook}")
    @Operation(summary = "Change where and of what it tells, or let it rest; needs If-Match")
    @APIResponseSchema(value = WebhookJson.class, responseCode = "200")
    public Response change(@PathParam("webhook") UUID webhook, @HeaderParam("If-Match") String ifMatch, NewWebhook wanted) {
        webhooks.get(webhook);
        try {
            return answer(Response.ok(), webhooks.change(webhook, EntityTags.required(ifMatch), required(wanted).url(), wanted.events(), !Boolean.FALSE.equals(wanted.active())), null);
        } catch (Problem problem) {
            return ProblemDocument.answer(problem, problem.sort() == Sort.STALE ? WebhookJson.of(webhooks.get(webhook), null) : null);
        }
    }

    @DELETE
    @Path("/webhooks/{webhook}")
    @Operation(summary = "Remove a webhook, with what it has still to tell")
    @APIResponse(responseCode = "204", description = "Done")
    public Response remove(@PathParam("webhook") UUID webhook) {
        webhooks.remove(webhook);
        return Response.noContent().build();
    }

    @POST
    @Path("/webhooks/{webhook}/secret")
    @Operation(summary = "Give it another secret; the answer shows it, this once")
    @APIResponseSchema(value = WebhookJson.class, responseCode = "200")
    public Response renew(@PathParam("webhook") UUID webhook) {
        Made made = webhooks.renewSecret(webhook);
        return answer(Response.ok(), made.webhook(), made.secret());
    }

    @GET
    @Path("/webhooks/{webhook}/deliveries")
    @Operation(summary = "Its latest 200 deliveries, or those that wait, were delivered or are dead")
    public List<Delivery> deliveries(@PathParam("webhook") UUID webhook, @QueryParam("state") String state) {
        return webhooks.deliveries(webhook, state);
    }

    @POST
    @Path("/webhook-deliveries/{delivery}/redelivery")
    @Operation(summary = "Send a delivery anew")
    @APIResponse(responseCode = "204", description = "Done")
    public Response redeliver(@PathParam("delivery") UUID delivery) {
        webhooks.redeliver(delivery);
        return Response.noContent().build();
    }

    private static NewWebhook required(NewWebhook wanted) {
        if (wanted == null) {
            throw new Problem(Sort.UNREADABLE, "Send the url, and the events that it shall be told of, or none for all.");
        }
        return wanted;
    }

    private static Response answer(Response.ResponseBuilder answer, Webhook webhook, String secret) {
        return answer.entity(WebhookJson.of(webhook, secret)).header("ETag", EntityTags.of(webhook.version())).build();
    }
}
