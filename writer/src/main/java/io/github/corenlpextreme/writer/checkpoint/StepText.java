package io.github.corenlpextreme.writer.checkpoint;

import io.github.corenlpextreme.protocol.plan.Step;
import io.github.corenlpextreme.protocol.plan.Step.AtChunk;
import io.github.corenlpextreme.protocol.plan.Step.AtEndOfFile;
import io.github.corenlpextreme.protocol.plan.Step.AtEndOfJob;
import io.github.corenlpextreme.protocol.plan.Step.Finished;

/** Steps as short words: {@code chunk:17}, {@code end-of-file:0:3}, {@code end-of-job:3}, {@code finished}. */
final class StepText {

    private StepText() {}

    static String write(Step step) {
        if (step instanceof AtChunk at) {
            return "chunk:" + at.number();
        }
        if (step instanceof AtEndOfFile at) {
            return "end-of-file:" + at.file() + ":" + at.lane();
        }
        return step instanceof AtEndOfJob at ? "end-of-job:" + at.lane() : "finished";
    }

    /**
     * Reads a step.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static Step read(String text) {
        String[] words = text.split(":");
        if (words.length == 2 && words[0].equals("chunk")) {
            return new AtChunk(Long.parseLong(words[1]));
        }
        if (words.length == 3 && words[0].equals("end-of-file")) {
            return new AtEndOfFile(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
        }
        if (words.length == 2 && words[0].equals("end-of-job")) {
            return new AtEndOfJob(Integer.parseInt(words[1]));
        }
        if (text.equals("finished")) {
            return new Finished();
        }
        throw new IllegalArgumentException("'" + text + "' is not a step");
    }
}
