package org.apostil.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Waits until the application is deployed and the server says that it is ready, or says why it will not be. */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** A server that has deployed and is still not ready after this has an error of its own. */
    private static final Duration PATIENCE_AFTER_DEPLOYMENT = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final long LOOK_EVERY_MILLIS = 150;

    private final ApplicationServer server;
    private final ServerLog log;
    private final URI health;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    Readiness(ApplicationServer server, ServerLog log, int managementPort) {
        this.server = server;
        this.log = log;
        this.health = URI.create("http://127.0.0.1:%d/health/ready".formatted(managementPort));
    }

    void await() throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        Path deployments = server.base().resolve("deployments");
        while (!Files.exists(deployments.resolve("apostil.war.deployed"))) {
            if (!server.isAlive()) {
                throw failed("The server ended while it was starting.");
            }
            if (Files.exists(deployments.resolve("apostil.war.failed"))) {
                throw failed("The application could not be deployed.");
            }
            if (Instant.now().isAfter(deadline)) {
                server.tellThreads();
                throw failed("The server was not ready after %d minutes.".formatted(PATIENCE.toMinutes()));
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        awaitHealth();
    }

    private void awaitHealth() throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE_AFTER_DEPLOYMENT);
        while (!isHealthy()) {
            if (!server.isAlive() || Instant.now().isAfter(deadline)) {
                throw failed("The server started with errors.");
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private boolean isHealthy() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    private LaunchProblem failed(String what) {
        return new LaunchProblem("%s%n%s".formatted(what, log.firstError()));
    }
}
