package org.apostil.platform.api;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.apostil.platform.DatabaseAway;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/** Answers every failure with a problem document, and never with a stack trace. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(FailureMapper.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return ProblemDocument.answer(problem);
            }
            if (cause instanceof OptimisticLockException) {
                return ProblemDocument.answer(new Problem(Sort.STALE, "Somebody changed this at the same moment. Nothing was overwritten; read it again, then repeat."));
            }
        }
        if (failure instanceof WebApplicationException web) {
            return ofStatus(web.getResponse());
        }
        if (DatabaseAway.isCauseOf(failure)) {
            return Response.fromResponse(ProblemDocument.answer(503, "database-away", "The database is away", DatabaseAway.WORDS))
                .header("Retry-After", 5).build();
        }
        LOG.log(Level.ERROR, "A request to the interface failed", failure);
        return ProblemDocument.answer(500, "unexpected", "Something went wrong here",
            "This is our fault, not yours. Nothing was saved. It was written down under the id in the header X-Request-Id of this answer.");
    }

    private static Response ofStatus(Response response) {
        int status = response.getStatus();
        String title = Response.Status.fromStatusCode(status) == null ? "Not possible" : Response.Status.fromStatusCode(status).getReasonPhrase();
        Response answer = ProblemDocument.answer(status, "http-" + status, title, "The request was answered with " + status + " " + title + ". GET /api/v1/openapi.json says what is possible.");
        Response.ResponseBuilder builder = Response.fromResponse(answer);
        if (response.getHeaderString("Allow") != null) {
            builder.header("Allow", response.getHeaderString("Allow"));
        }
        return builder.build();
    }
}
