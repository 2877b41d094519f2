package org.apostil.platform.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.apostil.platform.Problem;

/**
 * A problem document (RFC 9457).
 *
 * @param violations the fields that are at fault, where fields are
 * @param current    the current state of what could not be changed because somebody was faster
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(String type, String title, int status, String detail, List<Problem.Violation> violations, Object current) {

    /** Its media type. */
    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    /** The answer that says {@code problem}. */
    public static Response answer(Problem problem) {
        return answer(problem, null);
    }

    /** The answer that says {@code problem} and shows how things are now. */
    public static Response answer(Problem problem, Object current) {
        Response answer = answer(problem.sort().status(), of(problem, current));
        problem.retryAfter().ifPresent(seconds -> answer.getHeaders().putSingle("Retry-After", seconds));
        return answer;
    }

    /** Answers {@code problem} where no resource was reached yet. */
    static void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.sort().status());
        response.setContentType(MEDIA_TYPE.toString());
        if (problem.sort() == Problem.Sort.REFUSED) {
            response.setHeader("Retry-After", "1");
        }
        Json.MAPPER.writeValue(response.getOutputStream(), of(problem, null));
    }

    static ProblemDocument of(Problem problem, Object current) {
        Problem.Sort sort = problem.sort();
        return new ProblemDocument("urn:apostil:problem:" + sort.slug(), sort.title(), sort.status(), problem.getMessage(), problem.violations(), current);
    }

    static Response answer(int status, String slug, String title, String detail) {
        return answer(status, new ProblemDocument("urn:apostil:problem:" + slug, title, status, detail, List.of(), null));
    }

    private static Response answer(int status, ProblemDocument document) {
        return Response.status(status).type(MEDIA_TYPE).entity(document).build();
    }
}
