/** The writer of a job, put together from what the packages below decide and do. */
@NullMarked
package io.github.corenlpextreme.writer;

import org.jspecify.annotations.NullMarked;
