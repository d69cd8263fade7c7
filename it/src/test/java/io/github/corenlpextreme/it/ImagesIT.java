package io.github.corenlpextreme.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an image says of itself to those who get nothing but the image. */
@NeedsDocker
class ImagesIT {

    @BeforeAll
    static void buildImages() throws Exception {
        Images.build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"producer", "worker", "writer"})
    void carriesTheLicencesAndAListOfWhatItHolds(String part) throws Exception {
        List<String> libraries = inside(part, "ls /opt/corenlp-extreme/lib /opt/corenlp-extreme/app")
                .lines()
                .filter(line -> line.endsWith(".jar"))
                .map(jar -> jar.substring(0, jar.length() - ".jar".length()))
                .toList();
        String sbom = inside(part, "cat /sbom/corenlp-extreme.cdx.json");

        assertThat(inside(part, "cat /licenses/LICENSE")).isEqualTo(text("LICENSE"));
        assertThat(inside(part, "cat /licenses/THIRD-PARTY.md")).isEqualTo(text("THIRD-PARTY.md"));
        assertThat(libraries)
                .hasSizeGreaterThan(50)
                .allSatisfy(jar -> assertThat(sbom).contains("/" + jar.replaceFirst("-(?=\\d)", "@") + "?type=jar\""));
    }

    private static String inside(String part, String script) throws Exception {
        return Shell.run(Map.of(), List.of("docker", "run", "--rm", "--entrypoint=sh", Images.of(part), "-c", script))
                .orFail();
    }

    private static String text(String file) throws Exception {
        return Files.readString(Shell.ROOT.resolve(file)).strip();
    }
}
