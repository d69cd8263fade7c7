/** One life of a worker, put together from what the packages below decide and do. */
@NullMarked
package io.github.corenlpextreme.worker;

import org.jspecify.annotations.NullMarked;
