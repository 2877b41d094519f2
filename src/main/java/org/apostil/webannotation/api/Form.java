package org.apostil.webannotation.api;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/** The forms in which annotations and containers are served, and which of them a client wants (RFC 9110, section 12). */
enum Form {

    JSON_LD("application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"", new MediaType("application", "ld+json"), ""),
    JSON("application/json", MediaType.APPLICATION_JSON_TYPE, "j"),
    TURTLE("text/turtle; charset=utf-8", new MediaType("text", "turtle"), "t");

    private final String contentType;
    private final MediaType type;
    private final String suffix;

    Form(String contentType, MediaType type, String suffix) {
        this.contentType = contentType;
        this.type = type;
        this.suffix = suffix;
    }

    /**
     * What a client likes best of them; JSON-LD by our profile where it does not care, or asks for another profile.
     *
     * @param accepted in the order in which the client likes them
     * @throws Problem when it takes none of them
     */
    static Form of(List<MediaType> accepted) {
        for (MediaType wanted : accepted) {
            for (Form form : values()) {
                if (!"0".equals(wanted.getParameters().getOrDefault("q", "1").replaceAll("\\.?0*$", "")) && wanted.isCompatible(form.type)) {
                    return form;
                }
            }
        }
        throw new Problem(Sort.NOT_ACCEPTABLE, "It is to be had as application/ld+json, application/json or text/turtle. Ask for one of these.");
    }

    String contentType() {
        return contentType;
    }

    /** The entity tag of this form of a state. */
    String tag(String state) {
        return suffix.isEmpty() ? state : state + "-" + suffix;
    }

    /** The state of an entity tag, of whatever form. */
    static String state(String tag) {
        return tag.replaceFirst("-[jt]$", "");
    }
}
