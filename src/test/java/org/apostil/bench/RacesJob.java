package org.apostil.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apostil.api.Caller;
import org.apostil.api.Caller.Reply;
import org.apostil.api.Room;

/**
 * Has two people decide on the same annotation at the same instant, again and again, and counts outcomes that must not be:
 * both or neither were let, or the state is not the one that the decisions which stand make of it. The tests of
 * {@code review/RacesIT} race the same and more, some times each; this is for large numbers.
 *
 * <p>{@code deploy/bench races} runs it; {@code --rounds N} is how often each race is run (default 100).
 */
public final class RacesJob {

    /** What two people do with an annotation that both have before them in the same state. */
    private record Race(String name, int needed, Doing one, Doing other) {
    }

    /** Does something with an annotation as it was seen. */
    private interface Doing {
        Reply with(String annotation, String seen);
    }

    private static final Doing LEAD_APPROVES = (annotation, seen) -> Room.step("lead", annotation, seen, "approve");
    private static final List<Race> RACES = List.of(
        new Race("two approve, one suffices", 1, LEAD_APPROVES, (annotation, seen) -> Room.step("reviewer", annotation, seen, "approve")),
        new Race("two approve, two are needed", 2, LEAD_APPROVES, (annotation, seen) -> Room.step("reviewer", annotation, seen, "approve")),
        new Race("one approves twice, two are needed", 2, LEAD_APPROVES, LEAD_APPROVES),
        new Race("one approves, another rejects", 1, LEAD_APPROVES, (annotation, seen) -> Room.step("reviewer", annotation, seen, "reject")),
        new Race("one approves, another asks for changes", 1, LEAD_APPROVES, (annotation, seen) -> Room.step("reviewer", annotation, seen, "request-changes")),
        new Race("one approves, its author edits", 1, LEAD_APPROVES, (annotation, seen) -> Caller.as("analyst").put("annotations/" + annotation, seen, Room.comment("Changed"))),
        new Race("one approves, its author withdraws", 1, LEAD_APPROVES, (annotation, seen) -> Room.step("analyst", annotation, seen, "withdraw")));

    /** Approved is what enough colleagues approve of as it stands, and nothing else; and none of them wrote it. */
    private static final String WRONG = """
        select count(*) from annotation a join project p on p.id = a.project_id,
            lateral (select count(distinct d.actor_id) as approvals from standing_decision d where d.subject_id = a.id and d.action = 'APPROVE') standing
        where a.id = '%s' and ((a.state = 'APPROVED') <> (standing.approvals >= p.approvals_needed and a.state in ('SUBMITTED', 'APPROVED'))
            or exists (select from review_step s where s.subject_id = a.id and s.actor_id = a.author_id and s.action in ('APPROVE', 'REJECT', 'REQUEST_CHANGES')))""";

    private final ExecutorService both = Executors.newFixedThreadPool(2);
    private final int rounds;

    private RacesJob(int rounds) {
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws SQLException, InterruptedException, ExecutionException {
        int at = List.of(arguments).indexOf("--rounds");
        RacesJob job = new RacesJob(at < 0 ? 100 : Integer.parseInt(arguments[at + 1]));
        int wrong;
        try {
            wrong = job.run(System.out);
        } finally {
            job.both.shutdown();
            Caller.apostil().close();
        }
        System.exit(wrong == 0 ? 0 : 1);
    }

    private int run(PrintStream out) throws SQLException, InterruptedException, ExecutionException {
        out.printf("%n%-42s %9s %9s%n", "", "raced", "wrong");
        int wrong = 0;
        for (Race race : RACES) {
            int found = wrongOutcomes(race);
            out.printf("%-42s %9d %9d%n", race.name(), rounds, found);
            wrong += found;
        }
        out.printf("%-42s %9d %9d%n", "all", rounds * RACES.size(), wrong);
        return wrong;
    }

    private int wrongOutcomes(Race race) throws SQLException, InterruptedException, ExecutionException {
        Room room = Room.open();
        int wrong = 0;
        try (Connection database = Caller.apostil().database().connect(); Statement statement = database.createStatement()) {
            statement.execute("update project set approvals_needed = %d where id = '%s'".formatted(race.needed(), room.project()));
            for (int round = 0; round < rounds; round++) {
                String annotation = room.submitted("analyst");
                long let = raced(race, annotation, Room.etag("lead", annotation)).stream().filter(reply -> reply.status() == 200).count();
                try (ResultSet counted = statement.executeQuery(WRONG.formatted(annotation))) {
                    counted.next();
                    wrong += let == 1 && counted.getInt(1) == 0 ? 0 : 1;
                }
            }
        }
        return wrong;
    }

    private List<Reply> raced(Race race, String annotation, String seen) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Callable<Reply>> tasks = new ArrayList<>();
        List.of(race.one(), race.other()).forEach(doing -> tasks.add(() -> {
            start.await();
            return doing.with(annotation, seen);
        }));
        List<Reply> replies = new ArrayList<>();
        for (Future<Reply> each : both.invokeAll(tasks)) {
            replies.add(each.get());
        }
        return replies;
    }
}
