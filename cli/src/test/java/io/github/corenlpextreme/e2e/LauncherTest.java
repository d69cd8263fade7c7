package io.github.corenlpextreme.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
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
                        "LC_ALL=C.UTF-8 CLASSPATH=", "-XX:+UseSerialGC", "-Djava.io.tmpdir=/tmp", "-Duser.language=en")
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

    private List<String> started(Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("corenlp-extreme").toString(), "run", "@a b")
                .redirectErrorStream(true)
                .directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.contains("JAVA") || name.equals("TMPDIR"));
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }
}
