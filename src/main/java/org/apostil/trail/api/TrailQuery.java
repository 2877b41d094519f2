package org.apostil.trail.api;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.apostil.trail.TrailFilter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is asked for in an address. */
public class TrailQuery {

    @QueryParam("person")
    @Parameter(description = "Who did it")
    private UUID person;

    @QueryParam("action")
    @Parameter(description = "What was done, such as annotation.submitted")
    private String action;

    @QueryParam("subject")
    @Parameter(description = "What it was done to")
    private UUID subject;

    @QueryParam("from")
    @Parameter(description = "The first day, in UTC, such as 2017-03-14")
    private String from;

    @QueryParam("until")
    @Parameter(description = "The last day, in UTC")
    private String until;

    @QueryParam("words")
    @Parameter(description = "1 to 200 characters that the reason, before or after holds, in any case of letters")
    private String words;

    TrailFilter filter() {
        return TrailFilter.of(person, action, subject, from, until, words);
    }
}
