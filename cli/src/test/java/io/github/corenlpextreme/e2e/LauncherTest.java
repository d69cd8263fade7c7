package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The start script in a folder that looks as if it had been built, with a Java that prints what it is given. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void build() throws IOException {
        home = Files.createDirectory(folder.resolve("installation"));
        Path script = home.resolve("corenlp-extreme");
        Files.copy(Path.of("../corenlp-extreme"), script, StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(home.resolve("pom.xml"), "");
        Files.createDirectories(home.resolve("cli/src/main"));
        Files.writeString(home.resolve("cli/pom.xml"), "");
        Path launcher = Files.createDirectories(home.resolve("target/launcher"));
        Path jar = Files.writeString(launcher.resolve("a.jar"), "");
        Files.writeString(launcher.resolve("classpath"), jar.toString());
        Path bin = Files.createDirectories(folder.resolve("java/bin"));
        Path java = Files.writeString(bin.resolve("java"), """
                #!/bin/sh
                echo "LC_ALL=${LC_ALL:-} CLASSPATH=${CLASSPATH:-}"
                printf '%s\\n' "$@"
                """);
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void aJavaIsStartedInTheSameWayWhateverTheEnvironment() throws Exception {
        Map<String, String> odd = Map.of("LC_ALL", "C", "LANG", "tr_TR", "CLASSPATH", "/elsewhere", "TZ", "Asia/Tokyo");

        List<String> plain = started(Map.of());

        assertThat(started(odd)).isEqualTo(plain);
        assertThat(plain)
                .contains(
                        "LC_ALL=C.UTF-8 CLASSPATH=",
                        "-XX:Tier4BackEdgeThreshold=400000",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=/tmp",
                        "-Duser.language=en")
                .endsWith("io.github.corenlpextreme.cli.Main", "run", "@a b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CORENLP_EXTREME_OPTS"})
    void aCollectorOfTheUsersTakesThePlaceOfOurs(String variable) throws Exception {
        assertThat(started(Map.of(variable, "-Da=b -XX:+UseG1GC"))).doesNotContain("-XX:+UseSerialGC");
    }

    @Test
    void temporaryFilesGoWhereTheUserWantsThemIfThatIsPossible() throws Exception {
        Path wanted = Files.createDirectory(folder.resolve("temporary"));

        assertThat(started(Map.of("TMPDIR", wanted.toString()))).contains("-Djava.io.tmpdir=" + wanted);
        assertThat(started(Map.of("TMPDIR", folder.resolve("missing").toString())))
                .contains("-Djava.io.tmpdir=/tmp");
    }

    /** Real Java, and a Maven that has built a program of one class, which prints what it was given. */
    @Test
    void classesOfASampleAreArchivedWhenItBuilds() throws Exception {
        Map<String, String> users = unbuilt();

        List<String> said = started(users);

        assertThat(said)
                .anyMatch(line -> line.contains("cli.Main source: shared objects file"))
                .contains("[run, @a b] CORENLP_EXTREME_LANES=3");
        assertThat(home.resolve("target/launcher/build.log"))
                .content()
                .contains("[run, -q, --annotators, tokenize,pos,lemma, sample.txt] CORENLP_EXTREME_LANES=null");
        assertThat(home.resolve("target/launcher").toFile().list()).noneMatch(name -> name.startsWith("sample."));
    }

    @Test
    void anArchiveThatDoesNotFitIsPassedOverInSilence() throws Exception {
        Map<String, String> users = unbuilt();
        started(users);
        Path jars = home.resolve("target/launcher")
                .resolve(home.resolve("target/launcher").toFile().list((at, name) -> name.startsWith("jars."))[0]);
        Map<String, String> quiet = Map.of("PATH", users.get("PATH"), "JAVA_HOME", users.get("JAVA_HOME"));
        String fine = "[run, @a b] CORENLP_EXTREME_LANES=null";
        assertThat(started(quiet)).containsExactly(fine);

        Files.setLastModifiedTime(jars.resolve("cli-1.jar"), FileTime.from(Instant.EPOCH));
        assertThat(started(quiet)).as("another jar").containsExactly(fine);

        Files.delete(jars.resolve("classes.jsa"));
        assertThat(started(quiet)).as("none").containsExactly(fine);

        Files.writeString(jars.resolve("classes.jsa"), "no archive");
        assertThat(started(quiet)).as("rubbish").containsExactly(fine);
    }

    /** Takes away what was built, and returns an environment in which it can be built. */
    private Map<String, String> unbuilt() throws IOException {
        Files.delete(home.resolve("target/launcher/classpath"));
        Path built = folder.resolve("cli-1.jar");
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Path java = Path.of(System.getProperty("java.home"));
        jarOfOneClass(built);
        Path maven = Files.writeString(bin.resolve("mvn"), """
                #!/bin/sh
                if [ "$2" = -v ]; then
                  printf 'Apache Maven 3.9.9\\nJava version: 17.0.1, runtime: %s\\n'
                else
                  mkdir cli/target && cp '%s' cli/target/ && : >cli/target/classpath
                fi
                """.formatted(java, built));
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        return Map.of(
                "PATH",
                bin + ":" + System.getenv("PATH"),
                "JAVA_HOME",
                java.toString(),
                "CORENLP_EXTREME_LANES",
                "3",
                "CORENLP_EXTREME_OPTS",
                "-Xlog:class+load:stderr");
    }

    private void jarOfOneClass(Path jar) throws IOException {
        Path source = Files.writeString(folder.resolve("Main.java"), """
                package io.github.corenlpextreme.cli;
                class Main {
                    public static void main(String[] words) {
                        System.out.println(java.util.List.of(words) + " CORENLP_EXTREME_LANES="
                                + System.getenv("CORENLP_EXTREME_LANES"));
                    }
                }
                """);
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString());
        String name = "io/github/corenlpextreme/cli/Main.class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry(name));
            Files.copy(folder.resolve(name), out);
        }
    }

    private List<String> started(Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("corenlp-extreme").toString(), "run", "@a b")
                .redirectErrorStream(true)
                .directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.contains("JAVA") || name.equals("TMPDIR"));
        builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }
}
