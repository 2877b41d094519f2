package org.apostil.live;

import java.util.function.Consumer;

/** The connection under a stream. None of its methods waits for the other side. */
public interface Outlet {

    /** Begins to send, and tells later, in whatever thread, whether it was sent. */
    void send(String text, Consumer<Boolean> sent);

    /** Asks the other side for a sign of life. */
    void ping();

    /** Closes the connection. */
    void close(Ending ending);
}
