@NullMarked
package io.github.corenlpextreme.producer;

import org.jspecify.annotations.NullMarked;
