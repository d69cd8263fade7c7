package io.github.corenlpextreme.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;
import java.util.logging.ConsoleHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** There is no way to the terminal or into a log around the one place that makes lines printable. */
class TerminalTest {

    private static final String OURS = "io.github.corenlpextreme.";

    /** Why a class may hold a stream that text can be printed on. */
    private static final Map<String, String> MAY_PRINT = Map.of(
            OURS + "local.terminal.TerminalOutput", "makes lines printable",
            OURS + "local.terminal.GuardedStream", "makes what others print printable",
            OURS + "local.progress.BarView", "hands the stream to the library that draws the bar",
            OURS + "local.process.StandbyChannel", "writes to the run on a pipe, in words of its own",
            OURS + "worker.corenlp.CoreNlpLog", "puts back the streams that CoreNLP has replaced",
            OURS + "worker.corenlp.render.json.SentimentJson", "prints into a string",
            OURS + "worker.corenlp.render.json.TreeJson", "prints into a string",
            OURS + "broker.BrokerFolder", "has Kafka print nowhere");

    private static final Set<String> MAY_ENCODE_LOGS =
            Set.of(OURS + "cli.parts.LogAppenders", OURS + "cli.parts.LoggingStart"); // both with a printable layout

    private static final Set<Class<?>> STREAMS =
            Set.of(PrintStream.class, PrintWriter.class, Console.class, FileDescriptor.class, ConsoleHandler.class);

    private static final ArchRule NO_OTHER_CLASS_PRINTS = noClasses()
            .that(describe("may not print", type -> !isAmong(type, MAY_PRINT.keySet())))
            .should()
            .accessTargetWhere(describe("print", TerminalTest::prints));

    private static final ArchRule NO_OTHER_CLASS_ENCODES_LOGS = noClasses()
            .that(describe("may not encode logs", type -> !isAmong(type, MAY_ENCODE_LOGS)))
            .and()
            .haveSimpleNameNotStartingWith("Printable")
            .should()
            .dependOnClassesThat(describe(
                    "write log lines",
                    type -> type.getName().startsWith("ch.qos.logback.")
                            && type.getSimpleName().matches(".*(Encoder|Layout|ConsoleAppender|FileAppender)")));

    private static JavaClasses shipped() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(new LayeringTest.WithoutTestkit())
                .importPackages("io.github.corenlpextreme");
    }

    @Test
    void oneClassPrints() {
        JavaClasses code = shipped();

        NO_OTHER_CLASS_PRINTS.check(code);
        NO_OTHER_CLASS_ENCODES_LOGS.check(code);
        assertThat(code.stream().map(JavaClass::getName)).containsAll(MAY_PRINT.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                WaysAround.ToStandardError.class,
                WaysAround.ByReference.class,
                WaysAround.ToStandardOutput.class,
                WaysAround.ByTheConsole.class,
                WaysAround.ByATrace.class,
                WaysAround.ByADescriptor.class,
                WaysAround.ByAnotherWriter.class,
                WaysAround.ByANewStream.class
            })
    void everyWayAroundItIsFound(Class<?> way) {
        JavaClasses code = new ClassFileImporter().importClasses(way);

        assertThat(NO_OTHER_CLASS_PRINTS.evaluate(code).hasViolation()).isTrue();
    }

    @Test
    void soIsALogWithALayoutOfItsOwn() {
        JavaClasses code = new ClassFileImporter().importClasses(WaysAround.ByALayout.class);

        assertThat(NO_OTHER_CLASS_ENCODES_LOGS.evaluate(code).hasViolation()).isTrue();
        assertThat(LoggerFactory.getILoggerFactory()).isNotNull();
    }

    private static boolean isAmong(JavaClass type, Set<String> names) {
        return names.stream()
                .anyMatch(name -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
    }

    private static boolean prints(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String member = access.getTarget().getName();
        return STREAMS.stream().anyMatch(owner::isAssignableTo)
                || (owner.isEquivalentTo(System.class)
                        && Set.of("out", "err", "setOut", "setErr", "console").contains(member))
                || member.equals("printStackTrace");
    }
}
