package io.github.corenlpextreme.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.corenlpextreme.engine.EnginePipeline;
import java.io.IOException;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The engine's classes in CoreNLP's packages, where they read what no others may see. */
class EngineBridgesTest {

    private static final String CORENLP = "edu.stanford.nlp..";
    private static final String ENGINE = "io.github.corenlpextreme.engine..";

    private final JavaClasses engine;

    /** From the folder of a build that was not packaged, or the jar. */
    EngineBridgesTest() throws IOException {
        ClassFileImporter importer = new ClassFileImporter();
        if (Files.isDirectory(place())) {
            engine = importer.importPath(place());
        } else {
            try (JarFile jar = new JarFile(place().toFile())) {
                engine = importer.importJar(jar);
            }
        }
    }

    @Test
    void theEngineHasNoOtherPackages() {
        classes().should().resideInAnyPackage(ENGINE, CORENLP).check(engine);
    }

    @Test
    void bridgesSeeCoreNlpOnly() {
        noClasses()
                .that()
                .resideInAPackage(CORENLP)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.corenlpextreme..")
                .check(engine);
    }

    /** Else it would depend on the class path's order which of the two is loaded. */
    @Test
    void noBridgeHasTheNameOfOneOfCoreNlpsClasses() throws IOException {
        List<URL> bridges = new ArrayList<>();
        for (JavaClass bridge : engine) {
            if (bridge.getPackageName().startsWith("edu.stanford.")) {
                String file = bridge.getName().replace('.', '/') + ".class";
                List<URL> found = Collections.list(getClass().getClassLoader().getResources(file));
                assertThat(found).as(file).hasSize(1);
                bridges.addAll(found);
            }
        }
        assertThat(bridges).isNotEmpty();
    }

    private static Path place() {
        URL place = EnginePipeline.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URLDecoder.decode(place.getPath(), UTF_8));
    }
}
