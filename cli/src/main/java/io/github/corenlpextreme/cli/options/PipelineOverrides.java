package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.cli.defaults.PropertiesFile;
import io.github.corenlpextreme.protocol.ByteSize;
import io.github.corenlpextreme.protocol.LineSettings;
import io.github.corenlpextreme.protocol.PipelineSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What CoreNLP is asked to do otherwise than in the job that is replayed. */
public final class PipelineOverrides {

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
            description = "a CoreNLP property to set beside those of the job, or instead of its value there; repeatable"
                    + " (default: none)")
    private List<String> properties = List.of();

    @Option(
            names = "--properties",
            paramLabel = "FILE",
            description = "a file of CoreNLP properties that take the place of the job's (default: those of the job)")
    private @Nullable Path propertiesFile;

    @Option(
            names = "--max-line-bytes",
            paramLabel = "SIZE",
            converter = OptionConverters.SizeConverter.class,
            description = "a longer line is quarantined (default: as in the job)")
    private @Nullable ByteSize maxLineBytes;

    /** The job's pipeline with what has been changed. @throws UsageException if the properties cannot be used */
    public PipelineRequest request(PipelineSettings job) {
        Map<String, String> merged = new TreeMap<>(job.properties());
        List<String> inFile = List.of();
        if (propertiesFile != null) {
            merged = new TreeMap<>(PropertiesFile.read("--properties", propertiesFile));
            inFile = PropertyArguments.annotators(merged);
        }
        for (String property : properties) {
            PropertyArguments.add(merged, property);
        }
        PropertyArguments.refuseAnnotators(merged);
        List<String> chosen = annotators != null ? PropertyArguments.names(annotators) : inFile;
        return new PipelineRequest(chosen.isEmpty() ? job.annotators() : chosen, merged);
    }

    /** The job's limits with what has been changed. @throws UsageException if a line of that length cannot be held */
    public LineSettings line(LineSettings job) {
        return maxLineBytes == null
                ? job
                : new LineSettings(job.encoding(), TextOptions.checkedMaxLineBytes(maxLineBytes));
    }
}
