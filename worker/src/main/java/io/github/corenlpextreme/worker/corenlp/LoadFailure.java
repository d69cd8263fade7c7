package io.github.corenlpextreme.worker.corenlp;

import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import io.github.corenlpextreme.worker.corenlp.models.ModelJars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what CoreNLP throws while it builds a pipeline into one sentence that says what to do. */
final class LoadFailure {

    private static final Pattern PATH = Pattern.compile("\"?([^\\s\",;=]+/[^\\s\",;=]+\\.[A-Za-z0-9]+)\"?");
    private static final int LONGEST_CHAIN = 20;

    private LoadFailure() {}

    static PipelineException explain(PipelineSettings settings, Throwable failure) {
        List<String> messages = messages(failure);
        Optional<String> path = missingPath(messages);
        if (path.isPresent()) {
            return new PipelineException(missing(path.get(), settings), failure);
        }
        String cause = messages.isEmpty() ? failure.getClass().getSimpleName() : messages.get(messages.size() - 1);
        return new PipelineException(
                "CoreNLP cannot build the pipeline " + String.join(",", settings.annotators()) + ": " + oneLine(cause),
                failure);
    }

    private static String missing(String path, PipelineSettings settings) {
        ModelJars models = ModelJars.onClassPath();
        return ModelArtifact.of(path)
                .map(artifact -> models.isTrimmed()
                        ? MissingModels.sentence(path, settings, models)
                        : "the model " + path + " is not on the class path: add " + artifact.coordinates())
                .orElse("the file " + path + ", which a property of the pipeline names, cannot be read: "
                        + "check its path and that it is readable where the workers run");
    }

    /** Messages of the failure and its causes, outermost first. */
    private static List<String> messages(Throwable failure) {
        List<String> messages = new ArrayList<>();
        Throwable next = failure;
        while (next != null && messages.size() < LONGEST_CHAIN) {
            if (next.getMessage() != null) {
                messages.add(next.getMessage());
            }
            next = next.getCause();
        }
        return messages;
    }

    private static Optional<String> missingPath(List<String> messages) {
        return messages.stream()
                .filter(message -> message.contains("Unable to open") || message.contains("No such file"))
                .map(PATH::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
