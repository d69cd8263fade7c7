/** The chart as Helm itself renders it, read into the object model of Kubernetes; what that does not know fails. */
@NullMarked
package io.github.corenlpextreme.deploy.chart;

import org.jspecify.annotations.NullMarked;
