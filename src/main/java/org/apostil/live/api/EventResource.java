package org.apostil.live.api;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apostil.identity.Access;
import org.apostil.identity.Accounts;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.identity.Tokens;
import org.apostil.live.Desks;
import org.apostil.live.Guest;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * The stream of events as Server-Sent Events (WHATWG HTML, 9.2): that something is other than it was, never what it says. Each bears a
 * mark as its id; whoever comes back with it in {@code Last-Event-ID} is told first what they missed.
 */
@Path("/")
public class EventResource {

    private static final String BEARER = "Bearer ";

    @Inject
    private Desks desks;

    @Inject
    private SourceService sources;

    @Inject
    private Access access;

    @Inject
    private Accounts accounts;

    @Inject
    private Tokens tokens;

    @Resource
    private ManagedExecutorService threads;

    @GET
    @Path("/projects/{project}/events")
    @Produces("text/event-stream")
    @Operation(summary = "What happens on all texts of a project, as Server-Sent Events; with wait=false what was missed, and no more")
    @APIResponse(responseCode = "200", description = "Events", content = @Content(mediaType = "text/event-stream", schema = @Schema(type = SchemaType.STRING)))
    public void ofProject(@PathParam("project") UUID project, @HeaderParam("Last-Event-ID") String mark, @QueryParam("wait") String wait, @HeaderParam("Authorization") String token,
                          @Context SseEventSink sink, @Context Sse sse) {
        tell(guest(access.require(Permission.READ, project), project, null), mark, wait, token, sink, sse);
    }

    @GET
    @Path("/source-versions/{version}/events")
    @Produces("text/event-stream")
    @Operation(summary = "What happens on a text, as Server-Sent Events; with wait=false what was missed, and no more")
    @APIResponse(responseCode = "200", description = "Events", content = @Content(mediaType = "text/event-stream", schema = @Schema(type = SchemaType.STRING)))
    public void ofVersion(@PathParam("version") UUID version, @HeaderParam("Last-Event-ID") String mark, @QueryParam("wait") String wait, @HeaderParam("Authorization") String token,
                          @Context SseEventSink sink, @Context Sse sse) {
        SourceVersion text = sources.version(version);
        tell(guest(access.require(Permission.READ, text.projectId()), text.projectId(), version), mark, wait, token, sink, sse);
    }

    private void tell(Guest guest, String mark, String wait, String token, SseEventSink sink, Sse sse) {
        EventOutlet outlet = new EventOutlet(sink, sse, threads, stands(guest, token));
        if ("false".equals(wait)) {
            outlet.only(desks.missed(guest, mark));
        } else {
            outlet.carry(desks, desks.open(guest, mark, outlet));
        }
    }

    private Guest guest(Actor actor, UUID project, UUID version) {
        String began = accounts.passwordMark(actor.id());
        return new Guest(actor, project, version, "script " + UUID.randomUUID(), began::equals, true);
    }

    /** Whether the token that opened the stream would open it still. */
    private BooleanSupplier stands(Guest guest, String header) {
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return () -> guest.session().test(accounts.passwordMark(guest.actor().id()));
        }
        String token = header.substring(BEARER.length());
        return () -> tokens.bearer(token).isPresent();
    }
}
