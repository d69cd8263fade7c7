/**
 * How a part tells its orchestrator that it is alive and ready: a state that the part's loop keeps
 * fresh, and two pages over HTTP that show it.
 */
@NullMarked
package io.github.corenlpextreme.cli.health;

import org.jspecify.annotations.NullMarked;
