package io.github.corenlpextreme.protocol;

/** Everything besides the inputs that decides the output of a job, or the plan by which it is made. */
public record JobSettings(PipelineSettings pipeline, RenderSettings render, LineSettings line, PlanSettings plan) {}
