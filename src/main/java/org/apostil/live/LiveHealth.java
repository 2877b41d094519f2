package org.apostil.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * What {@code /health/ready} says of live updates: how many desks this node serves, whether it hears the database, and how
 * many events it has still to tell. A node is ready without: its pages say themselves that the database is away.
 */
@Readiness
@ApplicationScoped
public class LiveHealth implements HealthCheck {

    @Inject
    private Streams streams;

    @Inject
    private Listening listening;

    @Inject
    private Dispatch dispatch;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("live").up().withData("streams", streams.count())
            .withData("listening", listening.isHearing()).withData("lag", dispatch.lag()).build();
    }
}
