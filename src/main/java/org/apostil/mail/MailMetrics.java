package org.apostil.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.apostil.mail.MailRepository.Counts;

/** What an operator looks at: {@code apostil_mail_waiting} and {@code apostil_mail_resting}, as of the last round. */
@ApplicationScoped
class MailMetrics {

    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong resting = new AtomicLong();

    @Inject
    private MeterRegistry meters;

    /** Begins to show them. Of the ways to register a gauge, the server's registry hands on this one to what is scraped. */
    void register() {
        meters.gauge("apostil.mail.waiting", Tags.empty(), waiting, AtomicLong::get);
        meters.gauge("apostil.mail.resting", Tags.empty(), resting, AtomicLong::get);
    }

    void show(Counts counts) {
        waiting.set(counts.waiting());
        resting.set(counts.resting());
    }
}
