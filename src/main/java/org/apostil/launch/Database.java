package org.apostil.launch;

/** The database of this start: the embedded one or one that others run. */
public sealed interface Database extends AutoCloseable permits EmbeddedDatabase, ExternalDatabase {

    /** The user that owns the tables and migrates them. */
    Access owner();

    /** The user as which the application works. */
    Access application();

    /** The server's version, for the person at the console. */
    String version();

    @Override
    void close();
}
