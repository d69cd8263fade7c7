package io.github.corenlpextreme.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * No top-level class sees another one of its package from which it is seen, be it over others. What is nested counts
 * as its top-level class. Two kinds of circle are allowed, because the language or the JDK asks for them:
 *
 * <ul>
 *   <li>A sealed interface names in {@code permits} what implements it. ArchUnit takes that for no dependency; a method
 *       of the interface that uses one of its implementations is one, and belongs elsewhere.
 *   <li>A file system, its provider and its paths know each other.
 * </ul>
 */
final class ClassCircles extends ArchCondition<JavaClass> {

    ClassCircles() {
        super("be in no circle of classes of their package");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        JavaClass from = topLevel(type);
        dependencies(type)
                .filter(dependency -> reaches(topLevel(dependency.getTargetClass()), from))
                .forEach(dependency ->
                        events.add(SimpleConditionEvent.violated(type, "circle: " + dependency.getDescription())));
    }

    private static boolean reaches(JavaClass start, JavaClass end) {
        Set<JavaClass> seen = new HashSet<>(Set.of(start));
        Deque<JavaClass> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            neighbours(next.remove()).stream().filter(seen::add).forEach(next::add);
        }
        return seen.contains(end);
    }

    private static List<JavaClass> neighbours(JavaClass top) {
        return top.getPackage().getClasses().stream()
                .filter(type -> topLevel(type).equals(top))
                .flatMap(ClassCircles::dependencies)
                .map(dependency -> topLevel(dependency.getTargetClass()))
                .toList();
    }

    /** On other top-level classes of the package. */
    private static Stream<Dependency> dependencies(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().equals(type.getPackageName()))
                .filter(dependency -> !topLevel(dependency.getTargetClass()).equals(topLevel(type)))
                .filter(dependency -> !isOfFileSystem(type, dependency.getTargetClass()));
    }

    private static boolean isOfFileSystem(JavaClass from, JavaClass to) {
        return (from.isAssignableTo(Path.class) || from.isAssignableTo(FileSystem.class))
                && (to.isAssignableTo(FileSystem.class) || to.isAssignableTo(FileSystemProvider.class));
    }

    private static JavaClass topLevel(JavaClass type) {
        JavaClass element = type.isArray() ? type.getBaseComponentType() : type;
        return element.getEnclosingClass().map(ClassCircles::topLevel).orElse(element);
    }
}
