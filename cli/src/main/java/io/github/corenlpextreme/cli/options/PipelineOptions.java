package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.ByteSize;
import io.github.corenlpextreme.protocol.LineSettings;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What CoreNLP is asked to do. */
public final class PipelineOptions {

    private static final PipelineRequest DEFAULT = new PipelineRequest(List.of("tokenize", "pos", "lemma"), Map.of());
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
            description = "a CoreNLP property, passed on unchanged; repeatable, overrides --properties (default: none)")
    private List<String> properties = List.of();

    @Option(
            names = "--properties",
            paramLabel = "FILE",
            description = "a file of CoreNLP properties; its 'annotators' apply unless --annotators is given"
                    + " (default: none)")
    private @Nullable Path propertiesFile;

    @Option(
            names = "--one-sentence-per-line",
            fallbackValue = "true",
            description = "treat every line as one sentence instead of splitting it (default: off)")
    private boolean oneSentencePerLine;

    /** @throws UsageException if the properties file cannot be read or two options contradict each other */
    public PipelineRequest request() {
        PipelineRequest request = PipelineRequest.of(
                DEFAULT, Optional.ofNullable(annotators), Optional.ofNullable(propertiesFile), properties);
        return oneSentencePerLine ? withOneSentence(request) : request;
    }

    private static PipelineRequest withOneSentence(PipelineRequest request) {
        Map<String, String> merged = new TreeMap<>(request.properties());
        String other = merged.put(ONE_SENTENCE, "true");
        if (other != null && !other.equals("true")) {
            throw new UsageException(
                    "--one-sentence-per-line contradicts the property " + ONE_SENTENCE + "=" + other + "; drop one");
        }
        return new PipelineRequest(request.annotators(), merged);
    }

    /** What CoreNLP is asked to do otherwise than in the job that is replayed. */
    public static final class PipelineOverrides {

        @Option(
                names = "--annotators",
                paramLabel = "LIST",
                split = ",",
                hideParamSyntax = true,
                description = "CoreNLP annotators, separated by commas; missing prerequisites are added"
                        + " (default: those of the job)")
        private @Nullable List<String> annotators;

        @Option(
                names = {"-P", "--property"},
                paramLabel = "K=V",
                split = "\\R",
                hideParamSyntax = true,
                description = "a CoreNLP property to add to those of the job, or to change; repeatable (default: none)")
        private List<String> properties = List.of();

        @Option(
                names = "--properties",
                paramLabel = "FILE",
                description = "a file of CoreNLP properties that replace the job's (default: those of the job)")
        private @Nullable Path propertiesFile;

        @Option(
                names = "--max-line-bytes",
                paramLabel = "SIZE",
                converter = OptionConverters.SizeConverter.class,
                description = "a longer line is quarantined (default: as in the job)")
        private @Nullable ByteSize maxLineBytes;

        /** The job's pipeline with what has been changed. @throws UsageException if the properties cannot be used */
        public PipelineRequest request(PipelineSettings job) {
            return PipelineRequest.of(
                    new PipelineRequest(job.annotators(), job.properties()),
                    Optional.ofNullable(annotators),
                    Optional.ofNullable(propertiesFile),
                    properties);
        }

        /** Those of the job's properties that the user has not replaced. */
        public Map<String, String> inherited(PipelineSettings job) {
            Map<String, String> inherited = new TreeMap<>(propertiesFile == null ? job.properties() : Map.of());
            inherited.keySet().removeAll(PipelineRequest.set(properties).keySet());
            return inherited;
        }

        /** The job's limits with what has been changed. @throws UsageException if no such line can be held */
        public LineSettings line(LineSettings job) {
            return maxLineBytes == null
                    ? job
                    : new LineSettings(job.encoding(), TextOptions.checkedMaxLineBytes(maxLineBytes));
        }
    }
}
