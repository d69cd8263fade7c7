package io.github.corenlpextreme.producer.source;

import io.github.corenlpextreme.producer.content.ContentJudge;
import io.github.corenlpextreme.producer.content.ContentJudge.NamedInput;
import io.github.corenlpextreme.producer.content.ContentJudgement;
import io.github.corenlpextreme.producer.content.ContentSample;
import io.github.corenlpextreme.protocol.UsageException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes sure that the inputs of a job are text, before anything is begun. */
public final class InputContents {

    private static final int NAMED = 3;
    private static final String NEVERTHELESS = "; --force-text annotates what is there";

    private final ContentJudge judge;

    public InputContents(ContentJudge judge) {
        this.judge = judge;
    }

    /**
     * Looks into samples of every input; takes milliseconds for each, however large it is.
     *
     * @return what the user should know, in one sentence each
     * @throws UsageException if one of them is not text in the job's encoding
     */
    public List<String> check(InputFiles inputs) {
        InputSampler sampler = new InputSampler(inputs.files().size());
        List<ContentJudgement> judgements = inputs.files().stream()
                .map(input -> judge.judge(named(input), sampled(sampler, input)))
                .toList();
        List<String> refusals = judgements.stream()
                .map(ContentJudgement::refusal)
                .flatMap(Optional::stream)
                .toList();
        if (!refusals.isEmpty()) {
            throw new UsageException(sentence(refusals, judgements.size()) + NEVERTHELESS);
        }
        List<String> warnings = judgements.stream()
                .flatMap(judgement -> judgement.warnings().stream())
                .toList();
        refuseTooManyTogether(judgements, warnings);
        return warnings.size() <= NAMED
                ? warnings
                : List.of(first(warnings) + "; and " + (warnings.size() - NAMED) + " more warnings of this kind");
    }

    /** Each of many small files may hold too few lines to be judged alone. */
    private void refuseTooManyTogether(List<ContentJudgement> judgements, List<String> warnings) {
        long lines = judgements.stream().mapToLong(ContentJudgement::lines).sum();
        long malformed =
                judgements.stream().mapToLong(ContentJudgement::malformedLines).sum();
        if (judge.limit().isExceededBy(malformed, lines)) {
            throw new UsageException(malformed + " of " + lines + " lines of the inputs are not in "
                    + judge.charset().name() + ": " + first(warnings) + NEVERTHELESS);
        }
    }

    private static String sentence(List<String> refusals, int inputs) {
        if (inputs == 1) {
            return refusals.get(0);
        }
        int more = refusals.size() - NAMED;
        return refusals.size() + " of " + inputs + " inputs cannot be annotated: " + first(refusals)
                + (more > 0 ? "; and " + more + " more" : "");
    }

    private static String first(List<String> sentences) {
        return sentences.stream().limit(NAMED).collect(Collectors.joining("; "));
    }

    private static NamedInput named(JobInput input) {
        boolean local = input.given().getFileSystem().equals(FileSystems.getDefault());
        return new NamedInput(input.given().toString(), local);
    }

    private static ContentSample sampled(InputSampler sampler, JobInput input) {
        try {
            return sampler.read(input);
        } catch (IOException e) {
            throw new UsageException(input.given() + " cannot be read: " + InspectedFile.reason(e));
        }
    }
}
