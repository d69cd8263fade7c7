/** When a run has reached each of its steps. */
@NullMarked
package io.github.corenlpextreme.local.timeline;

import org.jspecify.annotations.NullMarked;
