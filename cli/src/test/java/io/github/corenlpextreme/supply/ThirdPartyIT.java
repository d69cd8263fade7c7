package io.github.corenlpextreme.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list of other people's software names what runs, each artifact with its version, and nothing else. */
@Tag("daily")
class ThirdPartyIT {

    /** What the launcher runs, written by the build. */
    private static final Path CLASS_PATH = Path.of("target/classpath");

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern JAR = Pattern.compile("(?<artifact>.+?)-(?<version>\\d[^/]*?)(-models)?\\.jar");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| [^|]+ \\| ([^|]*\\d) \\| [^|]+ \\|$");

    @Test
    void listsEveryArtifactThatRunsWithItsVersion() throws IOException {
        assertThat(listed()).isEqualTo(running()).hasSizeGreaterThan(50);
    }

    private static Set<String> running() throws IOException {
        return Arrays.stream(Files.readString(CLASS_PATH).strip().split(":"))
                .map(Path::of)
                .filter(jar -> !jar.startsWith(ROOT))
                .map(jar -> artifactOf(jar.getFileName().toString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String artifactOf(String jar) {
        Matcher name = JAR.matcher(jar);
        assertThat(name.matches()).as(jar).isTrue();
        return name.group("artifact") + " " + name.group("version");
    }

    private static Set<String> listed() throws IOException {
        return ROW.matcher(Files.readString(ROOT.resolve("THIRD-PARTY.md")))
                .results()
                .flatMap(row -> Stream.of(row.group(1).split("; ")))
                .flatMap(ThirdPartyIT::artifactsOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code a, b 1.0}: two artifacts of one version. */
    private static Stream<String> artifactsOf(String versioned) {
        int space = versioned.lastIndexOf(' ');
        return Stream.of(versioned.substring(0, space).split(", ")).map(name -> name + versioned.substring(space));
    }
}
