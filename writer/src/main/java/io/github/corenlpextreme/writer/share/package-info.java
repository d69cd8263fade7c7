/**
 * How the sections of a job are shared out among processes, and written by one of them side by side. Plain decisions
 * and threads; knows neither Kafka nor files.
 */
@NullMarked
package io.github.corenlpextreme.writer.share;

import org.jspecify.annotations.NullMarked;
