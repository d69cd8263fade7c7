package io.github.corenlpextreme.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The words of the project: those of the glossary are used in code, and those that say nothing are not. */
class GlossaryTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ENTRY = Pattern.compile("^\\| ([a-z-]+) \\|", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+");
    private static final Pattern COMMENT_OR_STRING =
            Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\"(?:\\\\.|[^\"\\\\\\n])*\"", Pattern.DOTALL);
    private static final Pattern NO_ROLE =
            Pattern.compile("\\b(whoever|nobody|somebody|anybody)\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> BANNED = Set.of(
            "trouble",
            "talk",
            "words",
            "looks",
            "look",
            "sight",
            "sighting",
            "deal",
            "farewell",
            "descent",
            "basis",
            "hearer",
            "stuff",
            "thing",
            "things");

    /** Said by the manifest's JSON, and kept there. */
    private static final Set<String> KEPT = Set.of("JobManifest.basis", "JobText.basis");

    private static JavaClasses code;

    @BeforeAll
    static void readCode() {
        code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.corenlpextreme");
    }

    @Test
    void everyWordOfTheGlossaryIsUsedInCode() throws IOException {
        String page = Files.readString(ROOT.resolve("ARCHITECTURE.md"));
        String table = page.substring(page.indexOf("| word |"), page.indexOf("## Where to look first"));
        List<String> glossary = ENTRY.matcher(table)
                .results()
                .map(entry -> entry.group(1))
                .filter(word -> !word.equals("word"))
                .toList();

        assertThat(glossary).hasSizeGreaterThan(10);
        assertThat(words(code.stream().map(JavaClass::getSimpleName))).containsAll(glossary);
    }

    @Test
    void noNameHasAWordThatSaysNothing() {
        List<String> names = code.stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(type.getSimpleName()),
                        type.getMethods().stream()
                                .filter(GlossaryTest::isWritten)
                                .map(GlossaryTest::name)))
                .filter(name -> !KEPT.contains(name))
                .filter(name -> words(Stream.of(name.substring(name.indexOf('.') + 1))).stream()
                        .anyMatch(BANNED::contains))
                .toList();

        assertThat(names).isEmpty();
    }

    @Test
    void commentsAndMessagesNameTheRole() throws IOException {
        List<String> found = sources()
                .flatMap(source -> COMMENT_OR_STRING
                        .matcher(read(source))
                        .results()
                        .map(MatchResult::group)
                        .filter(text -> NO_ROLE.matcher(text).find())
                        .map(text -> ROOT.relativize(source) + ": " + text))
                .toList();

        assertThat(found).isEmpty();
    }

    private static boolean isWritten(JavaMethod method) {
        return !method.getName().contains("$");
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static Set<String> words(Stream<String> names) {
        return names.flatMap(name -> WORD.matcher(name).results())
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Main code of all modules, but for the texts of tests. */
    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> found =
                Files.find(ROOT, 20, (path, attributes) -> path.toString().matches(".*/src/main/java/.*\\.java"))) {
            return found.filter(path -> !path.endsWith("ProseText.java")).toList().stream();
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
