package org.apostil.webannotation.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.interchange.JsonFile;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.webannotation.ContainerService;
import org.apostil.webannotation.WebAnnotation;
import org.apostil.webannotation.WebAnnotationService;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The W3C Web Annotation Protocol (Recommendation of 23 February 2017): the annotations of a project as an LDP Basic Container. Its
 * IRIs begin with {@code /w3c}, which the server leads here; the description of the interface leaves it to its own specification.
 */
@Path("/w3c/projects/{project}/annotations")
public class WebAnnotationResource {

    private static final int LARGEST = 1024 * 1024;

    @Inject
    private ContainerService containers;

    @Inject
    private WebAnnotationService annotations;

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    @Context
    private Request request;

    @GET
    @Operation(hidden = true)
    public Response container(@PathParam("project") UUID project, @QueryParam("page") String page, @QueryParam("iris") String iris) {
        Boolean asked = iris == null ? null : Boolean.valueOf(iris.equals("1"));
        if (page != null) {
            return page(project, number(page), Boolean.TRUE.equals(asked));
        }
        Preference preference = Preference.of(Optional.ofNullable(headers.getRequestHeader("Prefer")).orElse(List.of()), asked);
        ContainerJson json = new ContainerJson(root(project), containers.get(project), preference.iris());
        Response.ResponseBuilder answer = Answer.of(json.described(preference.minimal() ? null : items(project, json, 0)), request, headers);
        if (preference.applied() != null) {
            answer.header("Preference-Applied", preference.applied());
        }
        return answer.header("Content-Location", json.iri()).build();
    }

    private Response page(UUID project, long number, boolean iris) {
        ContainerJson json = new ContainerJson(root(project), containers.get(project), iris);
        if (number > json.container().lastPage()) {
            throw Problem.notFound();
        }
        return Answer.of(json.page(number, items(project, json, number)), request, headers).build();
    }

    private ArrayNode items(UUID project, ContainerJson json, long page) {
        return json.iris() ? json.named(containers.names(project, page)) : json.held(containers.page(project, page));
    }

    @POST
    @Operation(hidden = true)
    public Response post(@PathParam("project") UUID project, @HeaderParam("Slug") String slug, byte[] body) {
        containers.get(project);
        WebAnnotation made = annotations.post(project, sent(body), Preference.slug(slug));
        String iri = root(project) + made.name();
        return Response.fromResponse(Answer.of(made, iri, Status.CREATED, headers)).location(URI.create(iri)).build();
    }

    @OPTIONS
    @Operation(hidden = true)
    public Response ofContainer() {
        return Response.noContent().build();
    }

    @GET
    @Path("/{name}")
    @Operation(hidden = true)
    public Response get(@PathParam("project") UUID project, @PathParam("name") String name) {
        WebAnnotation found = annotations.get(project, name);
        String iri = root(project) + found.name();
        Response answer = Answer.of(found, iri, Status.OK, headers);
        Response.ResponseBuilder known = request.evaluatePreconditions(answer.getEntityTag());
        return known == null ? Response.fromResponse(answer).header("Content-Location", iri).build() : known.tag(answer.getEntityTag()).build();
    }

    @PUT
    @Path("/{name}")
    @Operation(hidden = true)
    public Response put(@PathParam("project") UUID project, @PathParam("name") String name, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        WebAnnotation before = annotations.get(project, name);
        Answer.requireMatch(ifMatch, before);
        JsonNode sent = sent(body);
        String iri = root(project) + before.name();
        if (sent.has("id") && !sent.path("id").asText().equals(iri)) {
            throw new Problem(Sort.REFUSED, "Its id stays: “%s”. Nothing was changed. Send that, or leave it out.".formatted(iri));
        }
        return Answer.of(annotations.put(project, name, before.tag(), sent), iri, Status.OK, headers);
    }

    @DELETE
    @Path("/{name}")
    @Operation(hidden = true)
    public Response delete(@PathParam("project") UUID project, @PathParam("name") String name, @HeaderParam("If-Match") String ifMatch) {
        WebAnnotation before = annotations.get(project, name);
        Answer.requireMatch(ifMatch, before);
        annotations.delete(project, name, before.tag());
        return Response.noContent().build();
    }

    @OPTIONS
    @Path("/{name}")
    @Operation(hidden = true)
    public Response ofAnnotation() {
        return Response.noContent().build();
    }

    private String root(UUID project) {
        return uri.getBaseUri().resolve("/") + ProtocolHeaders.ROOT + project + "/annotations/";
    }

    private static long number(String page) {
        if (!page.matches("\\d{1,9}")) {
            throw Problem.notFound();
        }
        return Long.parseLong(page);
    }

    private JsonNode sent(byte[] body) {
        MediaType type = headers.getMediaType();
        if (type == null || !(type.getType() + "/" + type.getSubtype()).matches("application/(ld\\+)?json")) {
            throw new Problem(Sort.UNSUPPORTED, "Send the annotation as application/ld+json. Nothing was kept.");
        }
        if (body.length > LARGEST) {
            throw new Problem(Sort.TOO_LARGE, "An annotation has at most %,d bytes. Nothing was kept.".formatted(LARGEST));
        }
        try {
            return JsonFile.read(body);
        } catch (Problem problem) {
            throw problem.sort() == Sort.INVALID ? new Problem(Sort.UNREADABLE, problem.getMessage().replace("Export it again", "Send it again")) : problem;
        }
    }
}
