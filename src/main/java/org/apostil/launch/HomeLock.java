package org.apostil.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * One start at a time in a home. The lock is the operating system's, so it ends with the process whatever its end is;
 * the file says who holds it.
 */
public final class HomeLock implements AutoCloseable {
    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or says who holds it, at what address and since when. */
    public static HomeLock take(Home home, String address) {
        try {
            FileChannel channel = FileChannel.open(home.lock(),
                    StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw held(home);
            }
            write(channel, address);
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new LaunchProblem("%s cannot be locked: %s".formatted(home.lock(), e), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    private static void write(FileChannel channel, String address) throws IOException {
        String holder = "%d\n%s\n%s\n".formatted(ProcessHandle.current().pid(), address,
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(true);
    }

    private static LaunchProblem held(Home home) throws IOException {
        String[] holder = Files.readString(home.lock()).split("\n");
        if (holder.length < 3) {
            return new LaunchProblem("Another Apostil is just starting on %s.".formatted(home.path()));
        }
        return new LaunchProblem("""
                Apostil is already running on %s
                at %s, since %s (process %s).
                Open that address, or stop it with: kill %s
                For a second Apostil with data of its own:
                  APOSTIL_HOME=/another/directory APOSTIL_PORT=8081 deploy/run""".formatted(
                home.path(), holder[1], SINCE.format(Instant.parse(holder[2]).atZone(ZoneId.systemDefault())),
                holder[0], holder[0]));
    }

    @Override
    public void close() throws IOException {
        channel.truncate(0);
        channel.close();
    }
}
