/** Which fault is covered by which test: what docs/reliability.md says must be what the sources hold. */
@NullMarked
package io.github.corenlpextreme.reliability;

import org.jspecify.annotations.NullMarked;
