package org.apostil.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The settings of the embedded database that are written into its data directory before every start. */
final class PostgresSettings {
    static final String LOG_FILE = "postgresql.log";
    private static final String FILE = "apostil.conf";
    private static final String INCLUDE = "include_if_exists = '" + FILE + "'";

    private PostgresSettings() {
    }

    static void write(Path data, int port, Path log) {
        try {
            Files.writeString(data.resolve(FILE), """
                    # Written at every start of Apostil.
                    port = %d
                    listen_addresses = '127.0.0.1'
                    unix_socket_directories = ''
                    password_encryption = 'scram-sha-256'
                    shared_buffers = '128MB'
                    log_timezone = 'UTC'
                    logging_collector = on
                    log_directory = '%s'
                    log_filename = '%s'
                    log_file_mode = 0600
                    log_rotation_age = 0
                    log_rotation_size = 0
                    log_line_prefix = '%%m [%%p] %%u@%%d '
                    lc_messages = 'C'
                    """.formatted(port, log.toString().replace("'", "''"), LOG_FILE));
            Path main = data.resolve("postgresql.conf");
            String settings = Files.readString(main);
            if (!settings.contains(INCLUDE)) {
                Files.writeString(main, settings + "\n" + INCLUDE + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
