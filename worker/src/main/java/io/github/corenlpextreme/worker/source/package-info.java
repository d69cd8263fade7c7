/** Reading the input files, each checked against the fingerprint the job was planned with. */
@NullMarked
package io.github.corenlpextreme.worker.source;

import org.jspecify.annotations.NullMarked;
