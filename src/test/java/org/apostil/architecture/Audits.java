package org.apostil.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apostil.audit.AuditLog;
import org.apostil.audit.Trail;

/**
 * A method from which a write to the database can be reached can reach the audit trail too. That it does so on each of its
 * ways the tests of the features show. What it tells a {@link Trail}, whoever made that appends.
 */
final class Audits extends ArchCondition<JavaMethod> {

    static final Audits WHAT_IT_WRITES = new Audits();

    /** What changes data on behalf of people; entities, repositories and what only reads are not. */
    static final DescribedPredicate<JavaClass> OF_SERVICES = DescribedPredicate.describe("services",
        type -> type.getSimpleName().endsWith("Service") || Set.of("Accounts", "Memberships").contains(type.getSimpleName()));

    /** What is deliberately not written down, and why. */
    private static final Map<String, String> NOT_WRITTEN_DOWN = Map.of(
        "UnfinishedService", "what somebody is typing is theirs alone until they save it",
        "PastService", "how far somebody has looked is their own place mark",
        "NotificationService", "which notices somebody has read is theirs alone");

    private static final Set<String> WRITES = Set.of("persist", "merge", "remove", "executeUpdate");

    private Audits() {
        super("append an audit event where they write");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        if (NOT_WRITTEN_DOWN.containsKey(method.getOwner().getSimpleName())) {
            return;
        }
        boolean writes = false;
        boolean audits = false;
        Set<JavaMethod> seen = new HashSet<>(Set.of(method));
        Deque<JavaMethod> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            for (JavaMethodCall call : next.pop().getMethodCallsFromSelf()) {
                writes |= WRITES.contains(call.getName()) && (call.getTargetOwner().isAssignableTo(EntityManager.class) || call.getTargetOwner().isAssignableTo(Query.class));
                audits |= call.getTargetOwner().isEquivalentTo(AuditLog.class) && call.getName().startsWith("append") || call.getTargetOwner().isEquivalentTo(Trail.class);
                call.getTarget().resolveMember().filter(JavaMethod.class::isInstance).map(JavaMethod.class::cast)
                    .filter(called -> called.getOwner().getPackageName().startsWith("org.apostil")).filter(seen::add).ifPresent(next::push);
            }
        }
        if (writes && !audits) {
            events.add(SimpleConditionEvent.violated(method, method.getDescription() + " writes, and appends no audit event"));
        }
    }
}
