package io.github.corenlpextreme.worker.corenlp;

import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import io.github.corenlpextreme.worker.corenlp.NamedFiles.NamedFile;
import io.github.corenlpextreme.worker.corenlp.models.ModelFilter;
import io.github.corenlpextreme.worker.corenlp.models.ModelJars;
import io.github.corenlpextreme.worker.corenlp.properties.PropertyCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns what CoreNLP throws while it builds a pipeline into one sentence that says what to do. */
final class LoadFailure {

    private static final Pattern PATH = Pattern.compile("\"?([^\\s\",;=]+/[^\\s\",;=]+\\.[A-Za-z0-9]+)\"?");
    private static final int LONGEST_CHAIN = 20;
    private static final int LONGEST_REASON = 300;

    private LoadFailure() {}

    static PipelineException explain(PipelineSettings settings, Throwable failure) {
        List<String> messages = messages(failure);
        Optional<String> missing = missingPath(messages);
        if (missing.isPresent()) {
            return new PipelineException(missing(missing.get(), settings), failure);
        }
        Optional<NamedFile> named = namedIn(settings, messages);
        if (named.isPresent()) {
            NamedFile file = named.get();
            String mistake = "CoreNLP cannot use it (" + reason(failure) + ")";
            return PropertyCheck.wrong(file.key(), file.value(), mistake, failure);
        }
        return new PipelineException(
                "CoreNLP cannot build the pipeline " + String.join(",", settings.annotators()) + ": " + reason(failure)
                        + suspects(settings),
                failure);
    }

    /** What CoreNLP says of a failure, in one line of bounded length. */
    static String reason(Throwable failure) {
        return ModelFilter.refusal(failure).orElseGet(() -> lastMessage(failure));
    }

    private static String lastMessage(Throwable failure) {
        List<String> messages = messages(failure);
        String last = messages.isEmpty() ? failure.getClass().getSimpleName() : messages.get(messages.size() - 1);
        boolean unforeseen =
                root(failure) instanceof IndexOutOfBoundsException || root(failure) instanceof NullPointerException;
        String line = (unforeseen ? "malformed: " + last : last).strip().replaceAll("\\s*\\R\\s*", " ");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "...";
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < LONGEST_CHAIN; depth++) {
            root = root.getCause();
        }
        return root;
    }

    /** The file or model whose path CoreNLP mentions. */
    private static Optional<NamedFile> namedIn(PipelineSettings settings, List<String> messages) {
        return NamedFiles.in(settings.properties()).stream()
                .filter(file -> !file.path().isEmpty())
                .filter(file -> messages.stream().anyMatch(message -> message.contains(file.path())))
                .findFirst();
    }

    /** What CoreNLP read without naming it. */
    private static String suspects(PipelineSettings settings) {
        List<String> files = NamedFiles.in(settings.properties()).stream()
                .filter(file -> file.type().isPresent())
                .map(file -> file.key() + "=" + file.value())
                .distinct()
                .toList();
        return files.isEmpty() ? "" : "; look at " + String.join(" and ", files);
    }

    private static String missing(String path, PipelineSettings settings) {
        ModelJars models = ModelJars.onClassPath();
        return models.isTrimmed()
                ? MissingModels.sentence(path, settings, models)
                : path + ": "
                        + ModelArtifact.of(path)
                                .map(artifact -> artifact.remedy(models))
                                .orElse("it cannot be read");
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
                .flatMap(message -> PATH.matcher(message).results())
                .map(match -> match.group(1))
                .filter(path -> ModelArtifact.of(path).isPresent())
                .filter(path -> LoadFailure.class.getClassLoader().getResource(path) == null)
                .findFirst();
    }
}
