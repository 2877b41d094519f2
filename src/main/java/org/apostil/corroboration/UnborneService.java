package org.apostil.corroboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.apostil.corroboration.StatementRepository.GradeOne;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.DeskAddress;
import org.apostil.project.Project;
import org.apostil.project.ProjectService;

/**
 * Finds what was approved as grade 1 and rests on one origin by now: an origin was recorded later, a speaker proved to be
 * another, or what confirmed it counts no more. Nothing is revoked by it (ADR 44).
 */
@ApplicationScoped
@Transactional
public class UnborneService {

    /** How many grades of 1 are looked at in a project, the newest first. */
    public static final int LOOKED_AT = 200;

    @Inject
    private StatementRepository statements;

    @Inject
    private Comparisons comparisons;

    @Inject
    private ProjectService projects;

    @Inject
    private Visibility visibility;

    @Inject
    private Access access;

    /**
     * Those of the projects that whoever is signed in leads.
     *
     * @param projectId null for all of them
     */
    public List<UnborneGrade> mine(UUID projectId) {
        access.requireSignedIn();
        return (projectId == null ? projects.mine() : List.of(projects.get(projectId))).stream()
            .filter(project -> access.permits(Permission.LEAD_PROJECT, project.id())).flatMap(this::in).toList();
    }

    private Stream<UnborneGrade> in(Project project) {
        BiPredicate<UUID, UUID> sees = visibility.in(access.requireSignedIn().id(), project.id());
        List<GradeOne> grades = statements.ofOne(project.id(), LOOKED_AT).stream().filter(grade -> sees.test(grade.version(), grade.author())).toList();
        if (grades.isEmpty()) {
            return Stream.empty();
        }
        Compared compared = comparisons.of(project.id(), grades.stream().flatMap(grade -> Stream.of(grade.about(), grade.confirmedBy())).filter(Objects::nonNull).distinct().toList());
        return grades.stream().flatMap(grade -> compared.find(grade.about()).flatMap(statement -> why(compared, grade, visibility.isWanted(project.id()))
            .map(why -> new UnborneGrade(grade.note(), project.id(), project.name(), PlaceNames.of(statement), why, DeskAddress.of(grade.source()).annotation(grade.note())))).stream());
    }

    /** Where reading is blind, a statement that is not there may be one that is kept back, and nothing is said of it. */
    private static Optional<String> why(Compared compared, GradeOne grade, boolean blind) {
        if (grade.confirmedBy() == null) {
            return compared.whyNot(grade.about(), grade.named()).map(why -> "“%s” is by now where the statement itself comes from.".formatted(grade.named().strip()));
        }
        if (compared.find(grade.confirmedBy()).isEmpty()) {
            return blind ? Optional.empty() : Optional.of("The statement that confirmed it counts no more.");
        }
        return compared.whyNot(grade.about(), grade.confirmedBy());
    }
}
