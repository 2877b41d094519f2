package org.apostil.project.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Role;
import org.apostil.platform.Problem;
import org.apostil.project.HandlingMark;
import org.apostil.project.Policy;
import org.apostil.project.Project;
import org.apostil.project.ProjectService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Projects and their members. */
@Path("/")
@Consumes("application/json")
@Produces("application/json")
public class ProjectResource {

    /** A project. */
    public record ProjectJson(UUID id, String name, Policy policy, HandlingMark handlingMark) {

        static ProjectJson of(Project project) {
            return new ProjectJson(project.id(), project.name(), project.policy(), project.handlingMark());
        }
    }

    /** A project to be. */
    public record NewProject(String name, HandlingMark handlingMark) {
    }

    /** A member to be. */
    public record NewMember(String username, Role role) {
    }

    @Inject
    private ProjectService projects;

    @GET
    @Path("/projects")
    @Operation(summary = "Your projects")
    public List<ProjectJson> list() {
        return projects.mine().stream().map(ProjectJson::of).toList();
    }

    @POST
    @Path("/projects")
    @Operation(summary = "Make a project; you lead it. Without a handling mark it is TLP:AMBER")
    @APIResponseSchema(value = ProjectJson.class, responseCode = "201")
    public Response create(NewProject project) {
        NewProject asked = project == null ? new NewProject(null, null) : project;
        ProjectJson made = ProjectJson.of(asked.handlingMark() == null ? projects.create(asked.name()) : projects.create(asked.name(), asked.handlingMark()));
        return Response.created(URI.create("projects/" + made.id())).entity(made).build();
    }

    @GET
    @Path("/projects/{project}")
    @Operation(summary = "A project")
    public ProjectJson get(@PathParam("project") UUID project) {
        return ProjectJson.of(projects.get(project));
    }

    @GET
    @Path("/projects/{project}/members")
    @Operation(summary = "The members of a project")
    public List<ProjectService.Member> members(@PathParam("project") UUID project) {
        return projects.members(project);
    }

    @POST
    @Path("/projects/{project}/members")
    @Operation(summary = "Make somebody a member")
    @APIResponse(responseCode = "204", description = "Done")
    public Response addMember(@PathParam("project") UUID project, NewMember member) {
        if (member == null || member.role() == null) {
            throw Problem.invalid("role", "Name the role: observer, analyst, reviewer or lead.");
        }
        projects.addMember(project, member.username(), member.role());
        return Response.noContent().build();
    }
}
