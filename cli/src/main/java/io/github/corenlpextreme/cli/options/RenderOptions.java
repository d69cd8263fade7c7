package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.protocol.UsageException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How annotations are written down. */
public final class RenderOptions {

    @Option(
            names = "--format",
            paramLabel = "jsonl|conllu|tokens",
            defaultValue = "jsonl",
            converter = OptionConverters.OutputFormatConverter.class,
            description = "jsonl: one JSON object per input line; conllu: CoNLL-U; tokens: one sentence per line,"
                    + " tokens separated by spaces (default: ${DEFAULT-VALUE})")
    private OutputFormat format = OutputFormat.JSONL;

    @Option(
            names = "--graphs",
            paramLabel = "all|basic|none",
            defaultValue = "all",
            converter = OptionConverters.GraphsConverter.class,
            description = "dependency graphs in the JSON: all three, the basic one only, or none"
                    + " (default: ${DEFAULT-VALUE})")
    private GraphSelection graphs = GraphSelection.ALL;

    @Option(
            names = "--min-tokens",
            paramLabel = "N",
            description = "leave out sentences with fewer tokens (default: keep all)")
    private @Nullable Integer minTokens;

    @Option(
            names = "--max-tokens",
            paramLabel = "N",
            description = "leave out sentences with more tokens (default: keep all)")
    private @Nullable Integer maxTokens;

    /** @throws UsageException if no sentence could have so few and so many tokens */
    public RenderSettings settings() {
        int min = minTokens == null ? 0 : minTokens;
        int max = maxTokens == null ? Integer.MAX_VALUE : maxTokens;
        return LegalValue.ofOption(() -> new RenderSettings(format, graphs, min, max));
    }

    /** How annotations are written down otherwise than in the job that is replayed. */
    public static final class RenderOverrides {

        @Option(
                names = "--format",
                paramLabel = "jsonl|conllu|tokens",
                converter = OptionConverters.OutputFormatConverter.class,
                description = "the format of the output (default: as in the job)")
        private @Nullable OutputFormat format;

        @Option(
                names = "--graphs",
                paramLabel = "all|basic|none",
                converter = OptionConverters.GraphsConverter.class,
                description = "dependency graphs in the JSON (default: as in the job)")
        private @Nullable GraphSelection graphs;

        @Option(
                names = "--min-tokens",
                paramLabel = "N",
                description = "leave out sentences with fewer tokens (default: as in the job)")
        private @Nullable Integer minTokens;

        @Option(
                names = "--max-tokens",
                paramLabel = "N",
                description = "leave out sentences with more tokens (default: as in the job)")
        private @Nullable Integer maxTokens;

        /**
         * The job's settings with what has been changed.
         *
         * @throws UsageException if no sentence could have so few and so many tokens
         */
        public RenderSettings settings(RenderSettings job) {
            return LegalValue.ofOption(() -> new RenderSettings(
                    Objects.requireNonNullElse(format, job.format()),
                    Objects.requireNonNullElse(graphs, job.graphs()),
                    Objects.requireNonNullElse(minTokens, job.minTokens()),
                    Objects.requireNonNullElse(maxTokens, job.maxTokens())));
        }
    }
}
