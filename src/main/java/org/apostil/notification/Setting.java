package org.apostil.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.UUID;

/** How one person wants their mail. Who has chosen nothing gets it at once, by the clock of UTC. */
@Entity
@Table(name = "notification_setting")
public class Setting {

    @Id
    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Delivery delivery;

    @Column(name = "time_zone")
    private String timeZone;

    private long version;

    protected Setting() {
    }

    private Setting(UUID personId) {
        this.personId = personId;
        this.delivery = Delivery.IMMEDIATE;
        this.timeZone = "UTC";
    }

    static Setting usual(UUID personId) {
        return new Setting(personId);
    }

    public Delivery delivery() {
        return delivery;
    }

    /** A name of the time zone database, such as {@code Asia/Yerevan}. */
    public String timeZone() {
        return timeZone;
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    /** How often it was changed. */
    public long version() {
        return version;
    }
}
