/**
 * What a job's manifest is made from: the settings, and the id that the same work gets again.
 */
@NullMarked
package io.github.corenlpextreme.producer.manifest;

import org.jspecify.annotations.NullMarked;
