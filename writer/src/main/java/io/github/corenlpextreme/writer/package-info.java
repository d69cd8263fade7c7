@NullMarked
package io.github.corenlpextreme.writer;

import org.jspecify.annotations.NullMarked;
