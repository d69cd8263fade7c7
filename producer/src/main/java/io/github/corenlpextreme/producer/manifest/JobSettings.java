package io.github.corenlpextreme.producer.manifest;

import io.github.corenlpextreme.protocol.LineSettings;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import java.util.ArrayList;
import java.util.List;

/** Everything besides the inputs that decides the output of a job, or the plan by which it is made. */
public record JobSettings(PipelineSettings pipeline, RenderSettings render, LineSettings lines, PlanSettings plan) {

    /** One spelling of the shape, the same for equal shapes only: every list is led by its size. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(Integer.toString(pipeline.annotators().size()));
        words.addAll(pipeline.annotators());
        words.add(Integer.toString(pipeline.properties().size()));
        pipeline.properties().forEach((key, value) -> words.addAll(List.of(key, value)));
        words.addAll(List.of(render.format().name(), render.graphs().name()));
        words.addAll(List.of(Integer.toString(render.minTokens()), Integer.toString(render.maxTokens())));
        words.addAll(List.of(lines.encoding(), Integer.toString(lines.maxLineBytes())));
        words.addAll(List.of(Long.toString(plan.chunkSize().bytes()), Integer.toString(plan.lanes())));
        return words;
    }
}
