package io.github.corenlpextreme.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tags of tests are those that the profiles of the root POM choose by: another would choose nothing. */
class TestTagsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern TAG = Pattern.compile("^ *@Tag\\(([^)]*)\\)", Pattern.MULTILINE);
    private static final Pattern CHOSEN = Pattern.compile("<it\\.(?:excludedG|g)roups>(\\w+)</");

    @Test
    void areThoseThatTheProfilesChooseBy() throws IOException {
        Set<String> chosen = new TreeSet<>();
        Matcher profiles = CHOSEN.matcher(Files.readString(ROOT.resolve("pom.xml")));
        while (profiles.find()) {
            chosen.add('"' + profiles.group(1) + '"');
        }

        assertThat(tags()).isEqualTo(chosen).hasSize(2);
    }

    private static Set<String> tags() throws IOException {
        Set<String> tags = new TreeSet<>();
        for (Path source : sources()) {
            Matcher tag = TAG.matcher(Files.readString(source));
            while (tag.find()) {
                tags.add(tag.group(1));
            }
        }
        return tags;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> found =
                Files.find(ROOT, 20, (path, attributes) -> path.toString().matches(".*/src/test/java/.*\\.java"))) {
            return found.toList();
        }
    }
}
