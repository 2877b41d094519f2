package org.apostil.webannotation.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/**
 * Headers that every answer of the protocol bears, refusals too: what the thing is, what can be done to it, and that scripts of other
 * sites may read what they fetch with a token. A browser sends no cookie along there, so nobody's session is lent to them. What a
 * container is the server says before anybody is asked who they are: WEB-INF/undertow-handlers.conf.
 */
@Provider
public class ProtocolHeaders implements ContainerResponseFilter {

    static final String ROOT = "w3c/projects/";
    private static final String CONTAINER = ROOT + "[^/]+/annotations/?";
    private static final String RESOURCE = "<http://www.w3.org/ns/ldp#Resource>; rel=\"type\"";
    private static final String ANNOTATION = "<http://www.w3.org/ns/oa#Annotation>; rel=\"type\"";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath().replaceFirst("^/", "");
        if (!path.startsWith(ROOT)) {
            return;
        }
        boolean container = path.matches(CONTAINER);
        boolean page = container && request.getUriInfo().getQueryParameters().containsKey("page");
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (container && !page) {
            headers.putSingle("Accept-Post", Form.JSON_LD.contentType() + ", application/ld+json, application/json");
        } else if (!page) {
            headers.addAll("Link", RESOURCE, ANNOTATION);
        }
        headers.putSingle("Allow", page ? "GET,HEAD,OPTIONS" : container ? "GET,HEAD,OPTIONS,POST" : "GET,HEAD,OPTIONS,PUT,DELETE");
        headers.putSingle("Vary", container ? "Accept, Prefer" : "Accept");
        share(request, headers);
    }

    private static void share(ContainerRequestContext request, MultivaluedMap<String, Object> headers) {
        headers.putSingle("Access-Control-Allow-Origin", "*");
        headers.putSingle("Access-Control-Expose-Headers", "Accept-Post, Allow, Content-Location, ETag, Link, Location, Preference-Applied, Vary");
        if (HttpMethod.OPTIONS.equals(request.getMethod())) {
            headers.putSingle("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS, POST, PUT, DELETE");
            headers.putSingle("Access-Control-Allow-Headers", "Accept, Authorization, Content-Type, If-Match, If-None-Match, Prefer, Slug");
            headers.putSingle("Access-Control-Max-Age", "86400");
        }
    }
}
