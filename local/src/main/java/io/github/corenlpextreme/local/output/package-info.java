/**
 * Where the outputs of a job go, and whether they may be written there.
 */
@NullMarked
package io.github.corenlpextreme.local.output;

import org.jspecify.annotations.NullMarked;
