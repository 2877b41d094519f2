package org.apostil.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.apostil.administration.Configured.Setting;
import org.apostil.administration.InstallationService;
import org.apostil.administration.InstallationService.Observation;
import org.apostil.administration.InstallationService.ProjectSize;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;

/** The pages that show the installation to its administrators: its projects, and how it is configured and doing. */
@Named
@RequestScoped
public class InstallationView {

    @Inject
    private InstallationService installation;

    private String email;

    /** Sends a mail that says nothing but that it came. */
    public void testMail() {
        if (Screen.attempt("mailTest", () -> installation.testMail(email))) {
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO,
                "The mail to " + email + " is on its way. Where the relay does not take it, the line “Mail” below says why.", null));
        }
    }

    public List<ProjectSize> getProjects() {
        return installation.projects();
    }

    public List<Setting> getSettings() {
        return installation.settings();
    }

    public List<Observation> getFindings() {
        return installation.findings();
    }

    public String size(long bytes) {
        return Format.size(bytes);
    }

    public String day(ProjectSize project) {
        return Format.day(project.created());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
