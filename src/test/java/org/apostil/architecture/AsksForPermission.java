package org.apostil.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apostil.identity.Access;

/** A method asks the table of permissions, in its own body or in a private one of its class. */
final class AsksForPermission extends ArchCondition<JavaMethod> {

    static final AsksForPermission ITSELF = new AsksForPermission();

    private AsksForPermission() {
        super("ask for a permission");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        if (!asks(method)) {
            events.add(SimpleConditionEvent.violated(method, method.getDescription() + " asks for no permission"));
        }
    }

    private static boolean asks(JavaMethod method) {
        Set<JavaMethod> seen = new HashSet<>(Set.of(method));
        Deque<JavaMethod> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            JavaMethod current = next.pop();
            if (current.getMethodCallsFromSelf().stream().anyMatch(call ->
                call.getTargetOwner().isEquivalentTo(Access.class) && call.getName().startsWith("require"))) {
                return true;
            }
            ownMethods(current).filter(seen::add).forEach(next::push);
        }
        return false;
    }

    private static Stream<JavaMethod> ownMethods(JavaMethod caller) {
        return caller.getMethodCallsFromSelf().stream()
            .filter(call -> call.getTargetOwner().equals(caller.getOwner()))
            .flatMap(call -> call.getTarget().resolveMember().stream()).map(JavaMethod.class::cast);
    }
}
