package io.github.corenlpextreme.worker.corenlp;

import io.github.corenlpextreme.protocol.source.MetadataFile;
import io.github.corenlpextreme.protocol.wire.WireException;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import io.github.corenlpextreme.worker.corenlp.NamedFiles.NamedFile;
import io.github.corenlpextreme.worker.corenlp.properties.PathList;
import io.github.corenlpextreme.worker.corenlp.properties.PropertyRule;
import io.github.corenlpextreme.worker.corenlp.properties.PropertyType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TokensRegex rules of a user that write into variables while a text is matched. The variables belong to the rules, so
 * that what one line writes the next one reads, or another thread's.
 */
final class StatefulRules {

    private static final String RULES = ".rules";
    private static final PropertyRule AS_RULES = new PropertyRule(PropertyType.RULES, "");
    private static final Pattern COMMENTS = Pattern.compile("(?m)^\\s*(?:#|//).*$");
    private static final Pattern STRINGS = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    /** A variable is the first argument; {@code $0} and the like are of the text at hand. */
    private static final Pattern WRITES_VARIABLE =
            Pattern.compile("\\b(?:VTag|RemoveVTag|Set)\\s*\\(\\s*([A-Za-z_]\\w*)");

    private static final Pattern ASSIGNS_IN_ACTION =
            Pattern.compile("\\baction\\s*:\\s*\\(?\\s*(?:[^{}]*?[(,]\\s*)?([A-Za-z_$][\\w$]*)\\s*=(?![=~>])");

    private StatefulRules() {}

    /**
     * Looks into the files that are here; others are looked into where they are.
     *
     * @throws PipelineException at the first such rule
     */
    static void refuse(Map<String, String> properties) {
        properties.forEach((key, value) -> {
            if (key.endsWith(RULES)) {
                for (String name : PathList.of(AS_RULES, value)) {
                    readable(key, value, name).flatMap(StatefulRules::written).ifPresent(variable -> {
                        throw new PipelineException("property " + key + ": a rule in " + name + " writes into the"
                                + " variable " + variable + " while a text is matched, so that the annotation of a"
                                + " line would depend on other lines; set variables outside of rules, and mark tokens"
                                + " with Tag");
                    });
                }
            }
        });
    }

    private static Optional<String> readable(String key, String value, String name) {
        Optional<Path> file = new NamedFile(key, value, name, Optional.of(PropertyType.RULES)).onDisk();
        try {
            return file.isPresent() && Files.isRegularFile(file.get())
                    ? Optional.of(new String(MetadataFile.read(file.get()), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (WireException e) {
            throw new PipelineException(
                    "property " + key + ": the rules in " + name + " cannot be used: " + e.getMessage(), e);
        } catch (IOException elsewhere) {
            return Optional.empty();
        }
    }

    /** The variable that a rule writes into. */
    static Optional<String> written(String rules) {
        String code = STRINGS.matcher(COMMENTS.matcher(rules).replaceAll("")).replaceAll("\"\"");
        for (Pattern pattern : new Pattern[] {WRITES_VARIABLE, ASSIGNS_IN_ACTION}) {
            Matcher matcher = pattern.matcher(code);
            if (matcher.find()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }
}
