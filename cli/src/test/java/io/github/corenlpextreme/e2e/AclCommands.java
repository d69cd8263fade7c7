package io.github.corenlpextreme.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The {@code kafka-acls.sh} commands of docs/security.md, read as Kafka's own tool reads them, so that
 * what is documented is what is tested.
 */
final class AclCommands {

    /** The job whose name the document gives to the variable of its commands. */
    static final String JOB = "book";

    private static final String TITLE = "<!-- acls: ";
    private static final Path DOCUMENT = Path.of("..", "docs", "security.md");

    /** One thing that one user may do to one resource. */
    record Grant(String user, AclOperation operation, ResourceType kind, String name, PatternType pattern) {

        Grant named(UnaryOperator<String> name) {
            return new Grant(user, operation, kind, name.apply(this.name), pattern);
        }

        AclBinding binding() {
            return new AclBinding(
                    new ResourcePattern(kind, name, pattern),
                    new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
        }

        @Override
        public String toString() {
            return user + " " + operation + " " + kind + " " + name;
        }
    }

    private AclCommands() {}

    /** All titles, in the order of the document. */
    static List<String> titles() throws IOException {
        try (Stream<String> lines = Files.lines(DOCUMENT)) {
            return lines.filter(line -> line.startsWith(TITLE))
                    .map(line -> line.substring(TITLE.length(), line.indexOf(" -->")))
                    .toList();
        }
    }

    /** The grants of the commands that follow {@code <!-- acls: TITLE -->}. */
    static List<Grant> of(String title) throws IOException {
        try (Stream<String> lines = Files.lines(DOCUMENT)) {
            List<Grant> grants = lines.dropWhile(line -> !line.equals(TITLE + title + " -->"))
                    .skip(1)
                    .takeWhile(Predicate.not(line -> line.startsWith(TITLE)))
                    .filter(line -> line.startsWith("    kafka-acls.sh "))
                    .flatMap(line -> grants(line.replace("$JOB", JOB)).stream())
                    .toList();
            if (grants.isEmpty()) {
                throw new IllegalStateException("no commands for '" + title + "' in " + DOCUMENT);
            }
            return grants;
        }
    }

    /** A command grants every operation it names on every resource it names. */
    private static List<Grant> grants(String command) {
        List<AclOperation> operations = new ArrayList<>();
        List<ResourcePattern> resources = new ArrayList<>();
        PatternType pattern = PatternType.LITERAL;
        String user = "";
        Iterator<String> words = List.of(command.strip().split(" +")).iterator();
        while (words.hasNext()) {
            switch (words.next()) {
                case "kafka-acls.sh", "$KAFKA", "--add" -> {}
                case "--allow-principal" -> user = words.next().replace("User:", "");
                case "--resource-pattern-type" ->
                    pattern = PatternType.fromString(words.next().toUpperCase(Locale.ROOT));
                case "--operation" -> operations.add(AclOperation.fromString(words.next()));
                case "--topic" -> resources.add(new ResourcePattern(ResourceType.TOPIC, words.next(), pattern));
                case "--group" -> resources.add(new ResourcePattern(ResourceType.GROUP, words.next(), pattern));
                default -> throw new IllegalStateException("a word that is not understood in: " + command);
            }
        }
        List<Grant> grants = new ArrayList<>();
        for (ResourcePattern resource : resources) {
            for (AclOperation operation : operations) {
                grants.add(
                        new Grant(user, operation, resource.resourceType(), resource.name(), resource.patternType()));
            }
        }
        return grants;
    }
}
