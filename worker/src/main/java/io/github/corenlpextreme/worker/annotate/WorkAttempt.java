package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.protocol.AnnotatorEngines;

/**
 * What the documents of this process are told apart by.
 *
 * @param name unlike that of any other worker process of the job
 * @param engines that they are made by
 */
public record WorkAttempt(String name, AnnotatorEngines engines) {}
