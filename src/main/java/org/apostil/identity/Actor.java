package org.apostil.identity;

import java.io.Serializable;
import java.util.UUID;

/**
 * The person on whose behalf something is done.
 *
 * @param name the name that others see
 */
public record Actor(UUID id, String username, String name, boolean administrator) implements Serializable {
}
