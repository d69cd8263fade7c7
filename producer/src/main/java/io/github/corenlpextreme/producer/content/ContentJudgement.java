package io.github.corenlpextreme.producer.content;

import java.util.List;
import java.util.Optional;

/**
 * What is to be said of an input. Sentences without their full stops; each begins with the input's name.
 *
 * @param refusal why it cannot be annotated
 * @param warnings why the user may have meant another file or other options
 * @param lines that were decoded
 * @param malformedLines those of them with bytes that the encoding does not allow
 */
public record ContentJudgement(Optional<String> refusal, List<String> warnings, long lines, long malformedLines) {

    public ContentJudgement {
        warnings = List.copyOf(warnings);
    }

    static ContentJudgement refused(String sentence) {
        return new ContentJudgement(Optional.of(sentence), List.of(), 0, 0);
    }
}
