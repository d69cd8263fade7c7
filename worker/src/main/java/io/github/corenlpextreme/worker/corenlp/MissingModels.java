package io.github.corenlpextreme.worker.corenlp;

import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import io.github.corenlpextreme.worker.corenlp.models.ModelJars;
import io.github.corenlpextreme.worker.corenlp.models.TrimmedJarDescriptor;
import java.util.List;
import java.util.stream.Collectors;

/** What a worker says whose models were trimmed for another pipeline. */
final class MissingModels {

    private MissingModels() {}

    /**
     * Told before anything is loaded, and even if loading might do: an annotator whose models were
     * never looked for could pass over a missing one in silence.
     *
     * @throws PipelineException if there are only models for other annotators
     */
    static void refuse(PipelineSettings wanted, ModelJars models) {
        if (models.lack(wanted)) {
            throw new PipelineException(sentence(missing(wanted, models), wanted, models));
        }
    }

    /** @param missing a model or annotators */
    static String sentence(String missing, PipelineSettings wanted, ModelJars models) {
        return "this worker has " + whatThereIs(models) + ", and the job needs " + missing
                + ": build its image with ANNOTATORS=" + String.join(",", wanted.annotators())
                + (wanted.properties().isEmpty() ? "" : " and the properties of the job");
    }

    private static String missing(PipelineSettings wanted, ModelJars models) {
        List<String> there = annotators(models);
        return wanted.annotators().stream()
                .filter(name -> !there.contains(name))
                .collect(Collectors.joining(","));
    }

    private static String whatThereIs(ModelJars models) {
        List<String> there = annotators(models);
        return there.isEmpty() ? "no models" : "the models of " + String.join(",", there) + " only";
    }

    private static List<String> annotators(ModelJars models) {
        return models.trimmed().values().stream()
                .flatMap(jar -> jar.pipeline().annotators().stream())
                .filter(name -> !name.equals(TrimmedJarDescriptor.NONE))
                .distinct()
                .toList();
    }
}
