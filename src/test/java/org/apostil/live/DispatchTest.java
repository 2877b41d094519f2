package org.apostil.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.apostil.identity.Actor;
import org.junit.jupiter.api.Test;

/** Between who is told of a batch and who finds it among what they missed there is no gap. */
class DispatchTest {

    private static final UUID VERSION = UUID.randomUUID();
    private static final UUID PROJECT = UUID.randomUUID();

    private final Streams streams = new Streams();
    private final List<Long> catchingUpTo = new ArrayList<>();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final Dispatch dispatch = new Dispatch(new Trail(), null, streams, new Onlooker());

    @Test
    void who_comes_while_a_batch_is_told_catches_up_with_all_of_it() {
        atDesk();
        dispatch.advance();
        assertEquals(List.of(42L), catchingUpTo);
    }

    @Test
    void what_could_not_be_told_is_told_again() {
        atDesk();
        failing.set(true);
        assertThrows(IllegalStateException.class, dispatch::advance);
        failing.set(false);
        dispatch.advance();
        assertEquals(List.of(42L, 42L), catchingUpTo);
    }

    private void atDesk() {
        Guest guest = new Guest(new Actor(UUID.randomUUID(), "reviewer", "Reviewer", false), PROJECT, VERSION, "login", mark -> true, false);
        streams.add(new Stream(guest, null, 0));
    }

    /** A trail in which one thing happened. */
    private static final class Trail extends LiveRepository {

        @Override
        long latest() {
            return 41;
        }

        @Override
        List<Happening> after(long seq, int most) {
            UUID card = UUID.randomUUID();
            return seq < 42 ? List.of(new Happening(42, "mark", PROJECT, "annotation", card, VERSION, card, null, null)) : List.of();
        }
    }

    /** Looks, while somebody is told, at where who comes now would begin. */
    private final class Onlooker extends Sight {

        @Override
        Function<Guest, BiPredicate<UUID, UUID>> in(UUID project) {
            catchingUpTo.add(dispatch.newcomersCatchUpTo());
            if (failing.get()) {
                throw new IllegalStateException("The database is away");
            }
            return guest -> (version, author) -> true;
        }
    }
}
