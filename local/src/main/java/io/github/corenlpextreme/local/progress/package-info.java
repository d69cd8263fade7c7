/**
 * What a user sees of a running job: a bar on a terminal, a plain line now and then elsewhere, and a
 * summary at the end. Rates and texts are pure; only the views print.
 */
@NullMarked
package io.github.corenlpextreme.local.progress;

import org.jspecify.annotations.NullMarked;
