package org.apostil.platform;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** Whatever is stored under an id of its own, made by {@link UuidV7}. */
@MappedSuperclass
public abstract class Identified {

    @Id
    @GeneratedValue
    @UuidGenerator(algorithm = UuidV7.class)
    private UUID id;

    /** Null until it was given to the database. */
    public UUID id() {
        return id;
    }
}
