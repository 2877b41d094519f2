package org.apostil.project.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.EntityTags;
import org.apostil.platform.api.ProblemDocument;
import org.apostil.project.HandlingMark;
import org.apostil.project.Policy;
import org.apostil.project.Project;
import org.apostil.project.ProjectService;
import org.apostil.project.Rules;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The rules of a project. */
@Path("/projects/{project}/policy")
@Consumes("application/json")
@Produces("application/json")
public class PolicyResource {

    /** The rules, each by itself: whoever changes them sends all. */
    public record PolicyJson(Integer approvalsNeeded, Boolean threadsBlock, Boolean blindFirstPass, Boolean gradesRequired, HandlingMark handlingMark) {

        static PolicyJson of(Rules rules) {
            return new PolicyJson(rules.policy().approvalsNeeded(), rules.policy().threadsBlock(), rules.policy().blindFirstPass(),
                rules.policy().gradesRequired(), rules.handlingMark());
        }

        private Rules rules() {
            return new Rules(new Policy(sent("approvalsNeeded", approvalsNeeded), sent("threadsBlock", threadsBlock), sent("blindFirstPass", blindFirstPass),
                sent("gradesRequired", gradesRequired)), sent("handlingMark", handlingMark));
        }

        private static <T> T sent(String field, T value) {
            if (value == null) {
                throw Problem.invalid(field, "Send " + field + " too: what is not sent is not taken for anything.");
            }
            return value;
        }
    }

    @Inject
    private ProjectService projects;

    @GET
    @Operation(summary = "The policy of a project")
    @APIResponseSchema(value = PolicyJson.class, responseCode = "200")
    public Response get(@PathParam("project") UUID project) {
        return answer(projects.get(project));
    }

    @PUT
    @Operation(summary = "Change the policy of a project; needs If-Match. It holds for decisions from now on")
    @APIResponseSchema(value = PolicyJson.class, responseCode = "200")
    public Response change(@PathParam("project") UUID project, @HeaderParam("If-Match") String ifMatch, PolicyJson wanted) {
        projects.get(project);
        if (wanted == null) {
            throw new Problem(Sort.UNREADABLE, "Send the policy.");
        }
        try {
            return answer(projects.changeRules(project, EntityTags.required(ifMatch), wanted.rules()));
        } catch (Problem problem) {
            return ProblemDocument.answer(problem, problem.sort() == Sort.STALE ? PolicyJson.of(projects.get(project).rules()) : null);
        }
    }

    private static Response answer(Project project) {
        return Response.ok(PolicyJson.of(project.rules())).header("ETag", EntityTags.of(project.rulesRevision())).build();
    }
}
