package org.apostil.webannotation.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.webannotation.WebAnnotation;

/** Answers with linked data, in the form that the client wants, under its entity tag. */
final class Answer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answer() {
    }

    /** An annotation. */
    static Response of(WebAnnotation annotation, String iri, Status status, HttpHeaders headers) {
        Form form = Form.of(headers.getAcceptableMediaTypes());
        return Response.status(status).entity(bytes(form, identified(annotation, iri))).header("Content-Type", form.contentType())
            .tag(new EntityTag(form.tag(annotation.tag()))).build();
    }

    /** A container or page of one, whose entity tag is the digest of what it says; 304 where the client has it. */
    static Response.ResponseBuilder of(ObjectNode said, Request request, HttpHeaders headers) {
        Form form = Form.of(headers.getAcceptableMediaTypes());
        byte[] json = json(said);
        EntityTag tag = new EntityTag(form.tag(digest(json)));
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return known != null ? known.tag(tag) : Response.ok(form == Form.TURTLE ? Turtle.of(json) : json).header("Content-Type", form.contentType()).tag(tag);
    }

    /** The annotation as a part of a page: with its IRI. */
    static ObjectNode identified(WebAnnotation annotation, String iri) {
        ObjectNode document = JSON.createObjectNode();
        if (annotation.document().has("@context")) {
            document.set("@context", annotation.document().path("@context"));
        }
        document.put("id", iri);
        document.setAll(annotation.document());
        return document;
    }

    /**
     * Whether {@code If-Match} names the state that stands.
     *
     * @throws Problem when it is not sent, or names none that stands
     */
    static void requireMatch(String ifMatch, WebAnnotation now) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(Sort.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the state that you want to change, so that nobody's work is overwritten.");
        }
        boolean names = Arrays.stream(ifMatch.split(",")).map(String::strip)
            .anyMatch(tag -> "*".equals(tag) || tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"") && Form.state(tag.substring(1, tag.length() - 1)).equals(now.tag()));
        if (!names) {
            throw new Problem(Sort.STALE, "If-Match names no state that stands: somebody changed this annotation meanwhile. Nothing was overwritten. Get it again, then repeat.");
        }
    }

    private static byte[] bytes(Form form, ObjectNode said) {
        return form == Form.TURTLE ? Turtle.of(json(said)) : json(said);
    }

    private static byte[] json(ObjectNode said) {
        try {
            return JSON.writeValueAsBytes(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(byte[] json) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json), 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
