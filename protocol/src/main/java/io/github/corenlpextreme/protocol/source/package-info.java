/**
 * Finding the input files of a job below one root folder, and telling whether they are still the
 * files the job was planned for.
 */
@NullMarked
package io.github.corenlpextreme.protocol.source;

import org.jspecify.annotations.NullMarked;
