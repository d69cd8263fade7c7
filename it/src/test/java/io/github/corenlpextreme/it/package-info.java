/** Jobs in containers made from the images of this tree, held against the same job run without any. */
@NullMarked
package io.github.corenlpextreme.it;

import org.jspecify.annotations.NullMarked;
