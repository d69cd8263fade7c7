package io.github.corenlpextreme.protocol;

/**
 * What a file system tells of a file beside its content. It changes with {@code touch}, a copy, a remount or a restore
 * from a backup, and differs from machine to machine: another value is a reason to look at the content again, and
 * never a finding.
 *
 * @param modifiedMillis last modification, milliseconds since the epoch
 * @param fileKey the file system's own name for this file in this state (inode and time of its last change, ETag);
 *     empty where there is none
 */
public record FileHints(long modifiedMillis, String fileKey) {}
