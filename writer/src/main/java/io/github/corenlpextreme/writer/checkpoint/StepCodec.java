package io.github.corenlpextreme.writer.checkpoint;

import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.ChunkStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfFileStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfJobStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.FinishedStep;

/** Steps as short words: {@code chunk:17}, {@code end-of-file:0:3}, {@code end-of-job:3}, {@code finished}. */
final class StepCodec {

    private StepCodec() {}

    static String write(PlanStep step) {
        if (step instanceof ChunkStep at) {
            return "chunk:" + at.number();
        }
        if (step instanceof EndOfFileStep at) {
            return "end-of-file:" + at.file() + ":" + at.lane();
        }
        return step instanceof EndOfJobStep at ? "end-of-job:" + at.lane() : "finished";
    }

    /**
     * Reads a step.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static PlanStep read(String text) {
        String[] words = text.split(":");
        if (words.length == 2 && words[0].equals("chunk")) {
            return new ChunkStep(wholeNumber(words[1]));
        }
        if (words.length == 3 && words[0].equals("end-of-file")) {
            return new EndOfFileStep(Math.toIntExact(wholeNumber(words[1])), Math.toIntExact(wholeNumber(words[2])));
        }
        if (words.length == 2 && words[0].equals("end-of-job")) {
            return new EndOfJobStep(Math.toIntExact(wholeNumber(words[1])));
        }
        if (text.equals("finished")) {
            return new FinishedStep();
        }
        throw new IllegalArgumentException("it has a step that is none");
    }

    private static long wholeNumber(String digits) {
        if (!digits.matches("\\d{1,19}")) {
            throw new IllegalArgumentException("it has a step that is none");
        }
        return Long.parseLong(digits);
    }
}
