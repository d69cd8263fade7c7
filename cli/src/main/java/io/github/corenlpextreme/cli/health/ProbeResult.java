package io.github.corenlpextreme.cli.health;

/**
 * What a probe is told.
 *
 * @param well whether the probe is to succeed
 * @param sentence for the person who asks why
 */
record ProbeResult(boolean well, String sentence) {}
