package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.cli.defaults.PropertiesFile;
import io.github.corenlpextreme.protocol.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What CoreNLP is asked to do. */
public final class PipelineOptions {

    private static final List<String> DEFAULT_ANNOTATORS = List.of("tokenize", "pos", "lemma");
    private static final String ONE_SENTENCE = "ssplit.isOneSentence";

    @Option(
            names = "--annotators",
            paramLabel = "LIST",
            split = ",",
            hideParamSyntax = true,
            description = "CoreNLP annotators, separated by commas; missing prerequisites are added"
                    + " (default: tokenize,pos,lemma)")
    private @Nullable List<String> annotators;

    @Option(
            names = {"-P", "--property"},
            paramLabel = "K=V",
            split = "\\R",
            hideParamSyntax = true,
            description =
                    "a CoreNLP property, passed on unchanged; repeatable, wins over --properties" + " (default: none)")
    private List<String> properties = List.of();

    @Option(
            names = "--properties",
            paramLabel = "FILE",
            description = "a file of CoreNLP properties; its 'annotators' count if --annotators is not given"
                    + " (default: none)")
    private @Nullable Path propertiesFile;

    @Option(
            names = "--one-sentence-per-line",
            fallbackValue = "true",
            description = "take every line for one sentence instead of splitting it (default: off)")
    private boolean oneSentencePerLine;

    /** @throws UsageException if the properties file cannot be read or two options contradict each other */
    public PipelineRequest request() {
        Map<String, String> merged = new TreeMap<>();
        if (propertiesFile != null) {
            merged.putAll(PropertiesFile.read("--properties", propertiesFile));
        }
        List<String> inFile = PropertyArguments.annotators(merged);
        properties.forEach(property -> PropertyArguments.add(merged, property));
        PropertyArguments.refuseAnnotators(merged);
        if (oneSentencePerLine) {
            addOneSentence(merged);
        }
        return new PipelineRequest(chosenAnnotators(inFile), merged);
    }

    private static void addOneSentence(Map<String, String> merged) {
        String other = merged.put(ONE_SENTENCE, "true");
        if (other != null && !other.equals("true")) {
            throw new UsageException(
                    "--one-sentence-per-line contradicts the property " + ONE_SENTENCE + "=" + other + "; drop one");
        }
    }

    private List<String> chosenAnnotators(List<String> inFile) {
        if (annotators != null) {
            return PropertyArguments.names(annotators);
        }
        return inFile.isEmpty() ? DEFAULT_ANNOTATORS : inFile;
    }
}
