/**
 * Cutting and stitching put together without Kafka, CoreNLP or threads, and held against a reference that
 * reads the file from top to bottom.
 */
@NullMarked
package io.github.corenlpextreme.core;

import org.jspecify.annotations.NullMarked;
