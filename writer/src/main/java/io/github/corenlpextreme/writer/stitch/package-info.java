/** From partials to spans: where a chunk's broken lines become whole again, as byte ranges. */
@NullMarked
package io.github.corenlpextreme.writer.stitch;

import org.jspecify.annotations.NullMarked;
