package io.github.corenlpextreme.local.fleet;

/**
 * Why workers cannot go on.
 *
 * @param exitCode one of {@code ExitCodes}, for the whole run
 * @param reason one sentence for the user
 */
public record FleetFailure(int exitCode, String reason) {}
