package io.github.corenlpextreme.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} claims nothing that no test holds. */
class SecurityPageTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");

    @Test
    void everyClaimNamesTestsThatThereAre() throws IOException {
        List<String> claims = claims();
        Set<String> tests = tests();

        assertThat(claims).hasSizeGreaterThan(20);
        assertThat(claims)
                .allSatisfy(claim -> assertThat(TEST.matcher(claim).results())
                        .isNotEmpty()
                        .map((MatchResult found) -> found.group(1))
                        .allSatisfy(test -> assertThat(tests).contains(test)));
    }

    private static List<String> claims() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/security.md")).stream()
                .dropWhile(line -> !line.equals("| claim | test |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(SecurityPageTest::classes)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> classes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
