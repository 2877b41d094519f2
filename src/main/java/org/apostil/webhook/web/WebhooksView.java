package org.apostil.webhook.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;
import org.apostil.project.ProjectService;
import org.apostil.webhook.Delivery;
import org.apostil.webhook.Webhook;
import org.apostil.webhook.WebhookService;

/** The page on which leads see to webhooks, and send anew what was given up. */
@Named
@ViewScoped
public class WebhooksView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private WebhookService webhooks;

    @Inject
    private ProjectService projects;

    private UUID project;
    private String name;
    private String url;
    private String events;
    private String secret;

    /** Reads the project; only its leads get on. */
    public void load() {
        name = projects.get(project).name();
        webhooks.list(project);
    }

    public List<Webhook> getAll() {
        return webhooks.list(project);
    }

    /** What was given up of one. */
    public List<Delivery> dead(Webhook webhook) {
        return webhook.dead() == 0 ? List.of() : webhooks.deliveries(webhook.id(), "dead");
    }

    /** Adds one, and shows its secret. */
    public void add() {
        secret = null;
        if (Screen.attempt("adding", () -> secret = webhooks.add(project, url, listed()).secret())) {
            url = null;
            events = null;
        }
    }

    private List<String> listed() {
        return events == null ? List.of() : Arrays.stream(events.split("[,\\s]+")).filter(event -> !event.isEmpty()).toList();
    }

    /** Lets it rest, or be told again. */
    public void toggle(Webhook webhook) {
        Screen.attempt("hooks", () -> webhooks.change(webhook.id(), webhook.version(), webhook.url(), webhook.events(), !webhook.active()));
    }

    public void remove(Webhook webhook) {
        Screen.attempt("hooks", () -> webhooks.remove(webhook.id()));
    }

    /** Gives it another secret, and shows it. */
    public void renew(Webhook webhook) {
        Screen.attempt("hooks", () -> secret = webhooks.renewSecret(webhook.id()).secret());
    }

    public void redeliver(Delivery delivery) {
        Screen.attempt("hooks", () -> webhooks.redeliver(delivery.id()));
    }

    /** What it is told of, in words. */
    public String told(Webhook webhook) {
        return webhook.events().isEmpty() ? "everything" : String.join(", ", webhook.events());
    }

    public String when(Delivery delivery) {
        return Format.moment(delivery.at());
    }

    public UUID getProject() {
        return project;
    }

    public void setProject(UUID project) {
        this.project = project;
    }

    public String getName() {
        return name;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public String getEvents() {
        return events;
    }

    public void setEvents(String events) {
        this.events = events;
    }

    /** The secret that was just made; null where none was. */
    public String getSecret() {
        return secret;
    }
}
