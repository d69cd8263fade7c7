package io.github.corenlpextreme.producer.content;

import io.github.corenlpextreme.protocol.MalformedLimit;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether an input is text of the job.
 *
 * @param charset of the job
 * @param limit to lines that are not in this encoding
 * @param readsMarkup whether the pipeline expects tags
 */
public record ContentJudge(Charset charset, MalformedLimit limit, boolean readsMarkup) {

    private static final int MANY_NULS = 5;
    private static final int ENOUGH_LINES = 3;

    /**
     * The file that is judged.
     *
     * @param name as the user gave it
     * @param local whether commands find it under that name
     */
    public record NamedInput(String name, boolean local) {

        private String is(ContentKind kind) {
            return name + " " + kind.description() + ": " + kind.remedy().phrase(name, local);
        }
    }

    /** Judges a file by a sample. */
    public ContentJudgement judge(NamedInput input, ContentSample sample) {
        Optional<ContentKind> kind = MagicNumbers.of(sample);
        if (kind.isPresent()) {
            return ContentJudgement.refused(input.is(kind.get()));
        }
        ControlBytes controls = ControlBytes.in(sample);
        MalformedSample malformed = MalformedSample.of(sample, charset);
        boolean otherEncoding = limit.isExceededBy(malformed.malformedLines(), malformed.lines());
        boolean mostlyMalformed = malformed.malformedLines() > 0 && malformed.malformedLines() * 2 >= malformed.lines();
        if (controls.prevail() || otherEncoding || mostlyMalformed || hasManyNuls(sample)) {
            Optional<ContentKind> wide = WideText.of(sample);
            if (wide.isPresent()) {
                return ContentJudgement.refused(input.is(wide.get()));
            }
        }
        if (controls.prevail()) {
            return ContentJudgement.refused(binary(input, controls));
        }
        return otherEncoding
                ? ContentJudgement.refused(undecodable(input, sample, malformed))
                : new ContentJudgement(
                        Optional.empty(),
                        warnings(input, sample, controls, malformed),
                        malformed.lines(),
                        malformed.malformedLines());
    }

    private List<String> warnings(
            NamedInput input, ContentSample sample, ControlBytes controls, MalformedSample malformed) {
        List<String> warnings = new ArrayList<>();
        if (controls.binary() > 0) {
            warnings.add(input.name() + " holds bytes that are no text, from about byte " + controls.firstBinary());
        }
        if (malformed.malformedLines() > 0) {
            warnings.add(undecodable(input, sample, malformed));
        }
        otherWay(input, sample).ifPresent(warnings::add);
        LineFormatDetector.of(sample).flatMap(format -> warning(input, format)).ifPresent(warnings::add);
        return warnings;
    }

    private static String binary(NamedInput input, ControlBytes controls) {
        return input.is(ContentKind.BINARY) + " (" + controls.binary() + " of " + controls.pieces()
                + " samples are full of control characters, the first from byte " + controls.firstBinary() + ")";
    }

    private String undecodable(NamedInput input, ContentSample sample, MalformedSample malformed) {
        String lines = sample.sampled() == sample.size() ? " lines" : " sampled lines";
        return input.name() + ": " + malformed.malformedLines() + " of " + malformed.lines() + lines
                + " hold bytes that are not " + charset.name() + ", the first at byte "
                + malformed.first() + "; if its encoding is another one, give --encoding"
                + (charset.equals(StandardCharsets.UTF_8) ? " (for Western European text often windows-1252)" : "");
    }

    /** The opposite mistake shows in no other way: single bytes are always characters of some kind. */
    private Optional<String> otherWay(NamedInput input, ContentSample sample) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return Optional.empty();
        }
        MalformedSample asUtf8 = MalformedSample.of(sample, StandardCharsets.UTF_8);
        return asUtf8.malformedLines() == 0 && asUtf8.beyondAscii() >= ENOUGH_LINES
                ? Optional.of(input.name() + " is valid UTF-8: is --encoding " + charset.name() + " right?")
                : Optional.empty();
    }

    private Optional<String> warning(NamedInput input, LineFormat format) {
        String what = input.name() + " " + format.description();
        return switch (format) {
            case LFS_POINTER -> Optional.of(what);
            case CARRIAGE_RETURNS ->
                Optional.of(what + ": it is one line, so one document; "
                        + new TextRemedy("break it into lines first", "tr '\\r' '\\n' < {} > {}.lf", "", "")
                                .phrase(input.name(), input.local()));
            case XML, HTML -> readsMarkup ? Optional.empty() : Optional.of(asItIs(what));
            case JSON, JSON_LINES, CSV, TSV -> Optional.of(asItIs(what));
        };
    }

    private static String asItIs(String what) {
        return what + ": each line is annotated as plain text, as it is";
    }

    private static boolean hasManyNuls(ContentSample sample) {
        long nuls = 0;
        for (ContentSample.SampleBlock block : sample.blocks()) {
            for (byte b : block.bytes()) {
                nuls += b == 0 ? 1 : 0;
            }
        }
        return nuls > 0 && nuls * MANY_NULS >= sample.sampled();
    }
}
