/** What of KEDA's objects the chart may use, as their custom resource definitions (2.20) have it. */
@NullMarked
package io.github.corenlpextreme.deploy.keda;

import org.jspecify.annotations.NullMarked;
