package io.github.corenlpextreme.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.corenlpextreme.broker.EmbeddedBroker;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** Who may see whom, read from the bytecode of every module that ships. */
@AnalyzeClasses(
        packages = "io.github.corenlpextreme",
        importOptions = {ImportOption.DoNotIncludeTests.class, LayeringTest.WithoutTestkit.class})
class LayeringTest {

    private static final String OURS = "io.github.corenlpextreme";

    @ArchTest
    static final ArchRule kafkaIsKnownInKafkaPackagesAndTheBrokerOnly = noClasses()
            .that()
            .resideOutsideOfPackages(OURS + "..kafka..", OURS + ".broker..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "kafka..");

    @ArchTest
    static final ArchRule coreNlpIsKnownInTheEngineAndOnePackageOfTheWorkerOnly = noClasses()
            .that()
            .resideOutsideOfPackages(OURS + ".worker.corenlp..", OURS + ".engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("edu.stanford..");

    @ArchTest
    static final ArchRule theObjectStoreIsKnownInItsOwnModuleOnly = noClasses()
            .that()
            .resideOutsideOfPackage(OURS + ".s3..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", OURS + ".s3..");

    @ArchTest
    static final ArchRule theObjectStoreSeesNothingOfOurs = sees(".s3..");

    @ArchTest
    static final ArchRule theProducerSeesTheProtocolOnly = sees(".producer..", ".protocol..");

    @ArchTest
    static final ArchRule theWorkerSeesTheProtocolAndTheEngine = sees(".worker..", ".protocol..", ".engine..");

    @ArchTest
    static final ArchRule theEngineSeesNothingOfOurs = sees(".engine..");

    @ArchTest
    static final ArchRule theEngineIsKnownWhereCoreNlpIsOnly = noClasses()
            .that()
            .resideOutsideOfPackages(OURS + ".worker.corenlp..", OURS + ".engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(OURS + ".engine..");

    @ArchTest
    static final ArchRule theWriterSeesTheProtocolOnly = sees(".writer..", ".protocol..");

    @ArchTest
    static final ArchRule theProtocolSeesNothingOfOurs = sees(".protocol..");

    @ArchTest
    static final ArchRule theBrokerSeesNothingOfOurs = sees(".broker..");

    @ArchTest
    static final ArchRule theLocalRunSeesThePartsItStarts =
            sees(".local..", ".broker..", ".producer..", ".worker..", ".writer..", ".protocol..");

    @ArchTest
    static final ArchRule theJobsSeeTheLocalRunAndWhatPublishesJobs =
            sees(".jobs..", ".local..", ".producer..", ".protocol..");

    /** What ships starts no broker that lets in other users of the machine. */
    @ArchTest
    static final ArchRule theBrokerIsOpenInTestsOnly =
            noClasses().should().callMethod(EmbeddedBroker.class, "startOpen", Path.class);

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(OURS + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule classesOfAPackageHaveNoCycles = classes().should(new ClassCircles());

    /**
     * A {@code Path} is a value and may travel; opening what it names may not. The checkpoint is a
     * durable file by nature, and worker.corenlp tells model jars apart by name and size.
     */
    @ArchTest
    static final ArchRule filesAreTouchedAtTheEdgesOnly = noClasses()
            .that()
            .resideOutsideOfPackages(
                    OURS + "..source..",
                    OURS + ".protocol.trust..",
                    OURS + ".writer.files..",
                    OURS + ".writer.output..",
                    OURS + "..ledger..",
                    OURS + "..verify..",
                    OURS + ".writer.packing..",
                    OURS + ".writer.checkpoint..",
                    OURS + ".worker.corenlp..",
                    OURS + ".broker..",
                    OURS + ".s3..",
                    OURS + ".local..",
                    OURS + ".cli..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                    Files.class,
                    FileSystems.class,
                    FileChannel.class,
                    AsynchronousFileChannel.class,
                    File.class,
                    FileInputStream.class,
                    FileOutputStream.class,
                    FileReader.class,
                    FileWriter.class,
                    RandomAccessFile.class);

    /** Error Prone finds the calls that use them unsaid. */
    @ArchTest
    static final ArchRule nothingAsksForTheDefaultsOfTheMachine = noClasses()
            .that()
            .doNotHaveSimpleName("JvmDefaults")
            .should()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(Locale.class, "getDefault", Locale.Category.class)
            .orShould()
            .callMethod(TimeZone.class, "getDefault")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(Charset.class, "defaultCharset")
            .orShould()
            .callMethod(PrintStream.class, "printf", String.class, Object[].class);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Handler|Utils?|Processor|Impl|Data|Info)(\\$.*)?")
            .orShould()
            .resideInAnyPackage("..util..", "..impl..", "..manager..", "..helper..", "..common..", "..internal..");

    @ArchTest
    static final ArchRule threadsAreGivenWorkNotExtended = noClasses().should().beAssignableTo(Thread.class);

    /** The classes below one package of ours depend on nothing of ours but themselves and what is named. */
    private static ArchRule sees(String module, String... allowed) {
        DescribedPredicate<JavaClass> others = resideInAPackage(OURS + "..")
                .and(resideOutsideOfPackages(OURS + module))
                .and(DescribedPredicate.not(resideInAnyPackage(prefixed(allowed))));
        return noClasses()
                .that()
                .resideInAPackage(OURS + module)
                .should()
                .dependOnClassesThat(others)
                .as(module + " sees of ours itself and " + List.of(allowed));
    }

    private static String[] prefixed(String... packages) {
        String[] names = packages.clone();
        for (int i = 0; i < names.length; i++) {
            names[i] = OURS + names[i];
        }
        return names;
    }

    /** The testkit is main code of its module, but never ships. */
    static final class WithoutTestkit implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/testkit/");
        }
    }
}
