package io.github.corenlpextreme.reliability;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The tests that say of themselves which faults they cover, by reading the sources as the compiler does. */
record FaultTests(Map<Integer, SortedSet<Path>> byNumber) {

    /** In the test sources of every module below a folder; the paths are relative to it. */
    static FaultTests below(Path root) throws IOException {
        Map<Integer, SortedSet<Path>> found = new TreeMap<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources(root)));
            for (CompilationUnitTree unit : task.parse()) {
                Path source = root.relativize(Path.of(unit.getSourceFile().toUri()));
                numbers(unit)
                        .forEach(number -> found.computeIfAbsent(number, any -> new TreeSet<>())
                                .add(source));
            }
        }
        return new FaultTests(found);
    }

    SortedSet<Path> of(int number) {
        return byNumber.getOrDefault(number, new TreeSet<>());
    }

    private static List<Path> sources(Path root) throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(root)) {
            for (Path tests : modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(tests)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }

    /** The numbers in annotations named {@code CoversFault}, on classes and methods. */
    private static List<Integer> numbers(CompilationUnitTree unit) {
        List<Integer> numbers = new ArrayList<>();
        new TreeScanner<Void, Boolean>() {

            @Override
            public Void visitAnnotation(AnnotationTree annotation, Boolean within) {
                boolean fault = annotation.getAnnotationType().toString().equals("CoversFault");
                return super.visitAnnotation(annotation, fault);
            }

            @Override
            public Void visitLiteral(LiteralTree literal, Boolean within) {
                if (Boolean.TRUE.equals(within) && literal.getValue() instanceof Integer number) {
                    numbers.add(number);
                }
                return null;
            }
        }.scan(unit, false);
        return numbers;
    }
}
