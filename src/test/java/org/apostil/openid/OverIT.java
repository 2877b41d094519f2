package org.apostil.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.UUID;
import org.apostil.identity.Accounts;
import org.apostil.identity.Unguarded;
import org.apostil.launch.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What is over of a provider is forgotten, and what no longer counts since none is set. */
@ArquillianTest
class OverIT {

    @Inject private VouchedSessions sessions;
    @Inject private Accounts accounts;
    @Inject private Unguarded unguarded;

    @Deployment
    static WebArchive apostil() {
        return Deployments.apostil(OverIT.class, Unguarded.class);
    }

    @Test
    void a_logout_token_is_forgotten_when_it_is_over_and_not_before() {
        String over = token("now() - interval '1 minute'");
        String standing = token("now() + interval '1 hour'");
        sessions.tidy();
        assertEquals(0, unguarded.count("openid_logout where jti = '%s'".formatted(over)));
        assertEquals(1, unguarded.count("openid_logout where jti = '%s'".formatted(standing)));
    }

    @Test
    void a_second_step_at_a_provider_counts_no_more_where_none_is_set() {
        UUID person = accounts.create("over-" + UUID.randomUUID(), "Somebody", "correct horse battery", false).id();
        unguarded.write("insert into openid_second_step (user_id) values ('%s')".formatted(person));
        sessions.tidy();
        assertEquals(0, unguarded.count("openid_second_step where user_id = '%s'".formatted(person)));
    }

    private String token(String until) {
        String id = UUID.randomUUID().toString();
        unguarded.write("insert into openid_logout (issuer, jti, until) values ('https://provider.example', '%s', %s)".formatted(id, until));
        return id;
    }
}
