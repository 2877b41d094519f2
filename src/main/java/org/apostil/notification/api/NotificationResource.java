package org.apostil.notification.api;

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
import java.util.List;
import java.util.UUID;
import org.apostil.notification.Delivery;
import org.apostil.notification.NotificationService;
import org.apostil.notification.Setting;
import org.apostil.notification.SettingService;
import org.apostil.notification.Told;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.EntityTags;
import org.apostil.platform.api.ProblemDocument;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What whoever asks is told, and how they want their mail. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class NotificationResource {

    /** What one is told: how much of it is unread, and up to a hundred, unread first. */
    public record NotificationsJson(int unread, List<Told> notifications) {
    }

    /** When one gets mail, and by the clock of which time zone of the time zone database. */
    public record SettingJson(Delivery delivery, String timeZone) {

        static SettingJson of(Setting setting) {
            return new SettingJson(setting.delivery(), setting.timeZone());
        }
    }

    @Inject
    private NotificationService notifications;

    @Inject
    private SettingService settings;

    @GET
    @Path("/notifications")
    @Operation(summary = "What you are told, unread first")
    public NotificationsJson list() {
        return new NotificationsJson(notifications.unread(), notifications.mine());
    }

    @POST
    @Path("/notifications/reading")
    @Operation(summary = "Mark all that you are told as read")
    @APIResponse(responseCode = "204", description = "Done")
    public Response readAll() {
        notifications.readAll();
        return Response.noContent().build();
    }

    @POST
    @Path("/notifications/{notification}/reading")
    @Operation(summary = "Mark one as read; asks for no If-Match, for it is yours alone and stays read")
    @APIResponse(responseCode = "204", description = "Done")
    public Response read(@PathParam("notification") UUID notification) {
        notifications.read(notification);
        return Response.noContent().build();
    }

    @GET
    @Path("/notification-setting")
    @Operation(summary = "When you get mail")
    @APIResponseSchema(value = SettingJson.class, responseCode = "200")
    public Response setting() {
        return answer(settings.mine());
    }

    @PUT
    @Path("/notification-setting")
    @Operation(summary = "Choose when you get mail; needs If-Match")
    @APIResponseSchema(value = SettingJson.class, responseCode = "200")
    public Response change(@HeaderParam("If-Match") String ifMatch, SettingJson chosen) {
        settings.mine();
        if (chosen == null) {
            throw Problem.invalid("delivery", "Choose when you want mail: immediate, digest or none.");
        }
        try {
            return answer(settings.change(EntityTags.required(ifMatch), chosen.delivery(), chosen.timeZone()));
        } catch (Problem problem) {
            return ProblemDocument.answer(problem, problem.sort() == Sort.STALE ? SettingJson.of(settings.mine()) : null);
        }
    }

    private static Response answer(Setting setting) {
        return Response.ok(SettingJson.of(setting)).header("ETag", EntityTags.of(setting.version())).build();
    }
}
