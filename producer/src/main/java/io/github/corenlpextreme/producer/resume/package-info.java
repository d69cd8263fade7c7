/** What has been published already, so that a producer that starts again goes on where the last one stopped. */
@NullMarked
package io.github.corenlpextreme.producer.resume;

import org.jspecify.annotations.NullMarked;
