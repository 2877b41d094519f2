package org.apostil.corroboration.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Mode;
import org.apostil.annotation.Reliability;
import org.apostil.claim.Verdict;
import org.apostil.corroboration.Account;
import org.apostil.corroboration.Statement;
import org.apostil.corroboration.StatementService;
import org.apostil.review.State;
import org.apostil.speaker.SpeakerKind;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who said what when. */
@Path("/")
@Produces("application/json")
public class StatementResource {

    /** @param relation how the claim that was asked for stands to this one, in words; empty of that claim itself */
    public record SideJson(UUID claim, String proposition, Verdict verdict, String relation, List<StatementJson> statements) {

        static SideJson of(Account.Side side) {
            return new SideJson(side.claim(), side.proposition(), side.verdict(), side.words(), side.statements().stream().map(StatementJson::of).toList());
        }
    }

    /** @param published ISO 8601, as exactly as it is known; null where it is not */
    public record StatementJson(UUID annotation, String author, State state, Mode mode, UUID source, String title, String publisher, String published,
                                String quotation, List<TellerJson> speakers, List<GradeJson> grades) {

        static StatementJson of(Statement one) {
            return new StatementJson(one.id(), one.author(), one.state(), one.mode(), one.source(), one.title(), one.publisher(), one.published(), one.quotation(),
                one.tellers().stream().map(teller -> new TellerJson(teller.id(), teller.name(), teller.kind())).toList(),
                one.grades().stream().map(grade -> new GradeJson(grade.reliability(), grade.credibility(), grade.state())).toList());
        }
    }

    /** A speaker in the attribution chain, the outermost teller first. */
    public record TellerJson(UUID id, String name, SpeakerKind kind) {
    }

    /** What a credibility note says of the statement; an axis that it does not grade is null. */
    public record GradeJson(Reliability reliability, Credibility credibility, State state) {
    }

    @Inject
    private StatementService statements;

    @GET
    @Path("/claims/{claim}/statements")
    @Operation(summary = "Who said what when: the statements of a claim, and of the claims linked to it")
    public List<SideJson> list(@PathParam("claim") UUID claim) {
        return statements.account(claim).sides().stream().map(SideJson::of).toList();
    }
}
