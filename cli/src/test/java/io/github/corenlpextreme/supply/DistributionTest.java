package io.github.corenlpextreme.supply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build takes in, and what it gives out. */
class DistributionTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern FROM = Pattern.compile("(?m)^FROM (\\S+)");
    private static final Pattern IMAGE = Pattern.compile("(?m)^ *image: (\\S+)$");

    @ParameterizedTest
    @ValueSource(strings = {"LICENSE", "THIRD-PARTY.md"})
    void everyJarOfOursCarriesTheLicences(String file) throws IOException {
        List<Path> ours = Arrays.stream(System.getProperty("java.class.path").split(":"))
                .map(Path::of)
                .filter(entry -> entry.startsWith(ROOT) && !entry.endsWith("test-classes"))
                .toList();

        assertThat(ours)
                .hasSizeGreaterThan(8)
                .allSatisfy(entry ->
                        assertThat(read(entry, "META-INF/" + file)).isEqualTo(Files.readString(ROOT.resolve(file))));
    }

    /** Without it Maven only warns of a file that is not the one its publisher put there, and uses it. */
    @Test
    void everyBuildRefusesArtifactsWithWrongChecksums() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve(".mvn/maven.config"))).contains("--strict-checksums");
    }

    @ParameterizedTest
    @ValueSource(strings = {"producer", "worker", "writer"})
    void anImageStandsOnTheBaseThatItsBuilderNames(String part) throws IOException {
        String dockerfile = Files.readString(ROOT.resolve(part).resolve("Dockerfile"));

        assertThat(found(FROM, dockerfile)).isNotEmpty().containsOnly("$BASE_IMAGE");
        assertThat(dockerfile)
                .contains("\nARG BASE_IMAGE=", "\nCOPY LICENSE THIRD-PARTY.md /licenses/\n", "/ /sbom/\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker-compose.yml", "docker-compose.cluster.yml"})
    void composeTakesEveryForeignImageByTheNameThatTheOperatorGives(String file) throws IOException {
        assertThat(found(IMAGE, Files.readString(ROOT.resolve(file))))
                .isNotEmpty()
                .allMatch(image -> image.startsWith("corenlp-extreme/") || image.startsWith("${KAFKA_IMAGE:-"));
    }

    private static List<String> found(Pattern pattern, String text) {
        Stream<Matcher> matchers = Stream.of(pattern.matcher(text));
        return matchers.flatMap(Matcher::results).map(hit -> hit.group(1)).toList();
    }

    /** From a jar or a folder of classes. */
    private static String read(Path entry, String name) throws IOException {
        URI place = entry.toUri();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {place.toURL()}, null);
                InputStream file = loader.getResourceAsStream(name)) {
            assertThat(file).as(name + " in " + entry).isNotNull();
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
