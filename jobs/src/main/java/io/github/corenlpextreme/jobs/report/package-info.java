/**
 * Jobs as people read them, in tables and sections, and as scripts do, in JSON.
 */
@NullMarked
package io.github.corenlpextreme.jobs.report;

import org.jspecify.annotations.NullMarked;
