package io.github.corenlpextreme.writer.ledger;

import io.github.corenlpextreme.protocol.AnnotatorEngines;
import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.Sha256Sum;
import io.github.corenlpextreme.writer.ledger.OutputManifest.AnnotationSource;
import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;
import io.github.corenlpextreme.writer.ledger.OutputManifest.OutputChecksums;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What the outputs of all sections of an input add up to. */
public final class JoinedManifest {

    private JoinedManifest() {}

    /** Whether these are all sections of one job and input, in their order. */
    public static boolean canBeOf(List<OutputManifest> sections) {
        OutputManifest first = sections.get(0);
        long end = 0;
        for (int at = 0; at < sections.size(); at++) {
            OutputManifest section = sections.get(at);
            OutputScope expected = new OutputScope(
                    at + 1,
                    sections.size(),
                    new ByteRange(end, Math.max(end, section.scope().input().end())));
            if (!isLike(first, section) || !section.scope().equals(expected)) {
                return false;
            }
            end = expected.input().end();
        }
        return end == first.input().size();
    }

    private static boolean isLike(OutputManifest first, OutputManifest section) {
        return section.job().equals(first.job())
                && section.toolVersion().equals(first.toolVersion())
                && section.input().path().equals(first.input().path())
                && section.input()
                        .fingerprint()
                        .changeSince(first.input().fingerprint())
                        .isEmpty()
                && section.format() == first.format()
                && section.options().equals(first.options());
    }

    /**
     * Made of what is said of each.
     *
     * @param sections of one job and input, all of them, in their order
     */
    public static OutputManifest of(List<OutputManifest> sections) {
        OutputManifest first = sections.get(0);
        return new OutputManifest(
                first.job(),
                first.toolVersion(),
                first.input(),
                first.format(),
                first.options(),
                source(sections),
                first.packed(),
                OutputScope.ofAll(sections.size(), first.input().size()),
                sections.stream()
                        .map(OutputManifest::totals)
                        .reduce(LedgerTotals::plus)
                        .orElseThrow(),
                malformed(sections),
                new OutputChecksums(
                        sum(sections, OutputChecksums::output),
                        sum(sections, OutputChecksums::ledger),
                        sum(sections, OutputChecksums::quarantine)),
                earliest(sections),
                latest(sections));
    }

    private static AnnotationSource source(List<OutputManifest> sections) {
        AnnotationSource first = sections.get(0).corenlp();
        AnnotatorEngines engines = sections.stream()
                .map(section -> section.corenlp().engines())
                .reduce(AnnotatorEngines::plus)
                .orElseThrow();
        return new AnnotationSource(first.version(), first.models(), engines);
    }

    /** A section counts its lines from 1. */
    private static MalformedLines malformed(List<OutputManifest> sections) {
        MalformedLines all = MalformedLines.NONE;
        long before = 0;
        for (OutputManifest section : sections) {
            MalformedLines some = section.malformed();
            all = all.plus(new MalformedLines(
                    some.lines(), some.file(), some.lines() == 0 ? 0 : before + some.firstLine(), some.firstByte()));
            before += section.totals().counts().lines();
        }
        return all;
    }

    private static String sum(List<OutputManifest> sections, Function<OutputChecksums, String> checksum) {
        Sha256Sum sum = new Sha256Sum();
        sections.forEach(section -> sum.add(checksum.apply(section.checksums()).getBytes(StandardCharsets.US_ASCII)));
        return sum.hex();
    }

    private static Instant earliest(List<OutputManifest> sections) {
        return sections.stream()
                .map(OutputManifest::started)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant latest(List<OutputManifest> sections) {
        return sections.stream()
                .map(OutputManifest::finished)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
