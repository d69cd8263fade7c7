@NullMarked
package io.github.corenlpextreme.worker;

import org.jspecify.annotations.NullMarked;
