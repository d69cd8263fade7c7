package io.github.corenlpextreme.writer.verify;

import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.writer.ledger.JoinedManifest;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.ledger.OutputScope;
import io.github.corenlpextreme.writer.ledger.SidecarFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that the manifests of an output's sections are of one job, that their ranges follow each other without a hole
 * or an overlap, and that they add up to what the manifest of all of them says. One use, by one thread.
 */
final class SectionTiling {

    private final Path output;
    private final OutputManifest whole;
    private final List<OutputManifest> sections = new ArrayList<>();
    private long input;

    /** @param whole manifest of all sections */
    SectionTiling(Path output, OutputManifest whole) {
        this.output = output;
        this.whole = whole;
    }

    /** Takes the manifest of the next one. */
    void add(Path section, OutputManifest manifest) {
        OutputScope scope = manifest.scope();
        sections.add(manifest);
        if (!manifest.job().equals(whole.job())
                || !isOfSameInput(manifest)
                || scope.section() != sections.size()
                || scope.sections() != whole.scope().sections()) {
            throw new DamageException(
                    input,
                    SidecarFiles.manifest(section) + " is not of section " + sections.size() + " of "
                            + whole.scope().sections() + " of job " + whole.job() + ", as "
                            + SidecarFiles.manifest(output) + " says");
        }
        if (scope.input().start() != input) {
            throw new DamageException(
                    Math.min(input, scope.input().start()),
                    section + " begins at byte " + scope.input().start() + " of "
                            + whole.input().path() + ", but what is before it ends at byte " + input);
        }
        input = scope.input().end();
    }

    /** That it was found at another time or place is no matter. */
    private boolean isOfSameInput(OutputManifest section) {
        InputFile of = whole.input();
        return section.input().path().equals(of.path())
                && section.input().fingerprint().changeSince(of.fingerprint()).isEmpty();
    }

    /** Checks that the last one ends where the input ends, and the sums. */
    void end() {
        if (input != whole.input().size()) {
            throw new DamageException(
                    input,
                    "the last section of " + output + " ends at byte " + input + " of "
                            + whole.input().path() + ", which has "
                            + whole.input().size() + " bytes");
        }
        OutputManifest joined = JoinedManifest.of(sections);
        if (!joined.equals(whole)) {
            throw new DamageException(
                    0, "what the sections add up to is not what " + SidecarFiles.manifest(output) + " says");
        }
    }
}
