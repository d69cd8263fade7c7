package io.github.corenlpextreme.engine.depparse;

import edu.stanford.nlp.parser.nndep.ParserModel;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What all children that are not there add to the hidden units together. Most of a state's 12 children are not, and
 * each of them stands for three inputs. Computed once for each set of children. Safe for many threads.
 */
final class AbsentRows {

    static final int CHILDREN = ParserInput.TAGS - ParserInput.CHILDREN;

    private final HiddenRows rows;
    private final int word;
    private final int tag;
    private final int label;
    private final AtomicReferenceArray<HiddenRow> sums = new AtomicReferenceArray<>(1 << CHILDREN);

    AbsentRows(ParserModel model, HiddenRows rows) {
        this.rows = rows;
        this.word = model.word(model.none());
        this.tag = model.tag(model.none());
        this.label = model.label(model.none());
    }

    boolean isAbsent(int[] tokens, int child) {
        return tokens[ParserInput.CHILDREN + child] == word
                && tokens[ParserInput.TAGS + ParserInput.CHILDREN + child] == tag
                && tokens[ParserInput.LABELS + child] == label;
    }

    /** @param children bit 0 for the first */
    HiddenRow sum(int children) {
        HiddenRow sum = sums.getAcquire(children);
        if (sum == null) {
            sum = compute(children);
            sums.setRelease(children, sum);
        }
        return sum;
    }

    /** Its {@code largest} is that of all rows together, so that it bounds each sum on the way too. */
    private HiddenRow compute(int children) {
        double[] sum = new double[rows.units()];
        float largest = 0;
        for (int child = 0; child < CHILDREN; child++) {
            if ((children >> child & 1) == 1) {
                int place = ParserInput.CHILDREN + child;
                largest += add(rows.row(word, place), sum);
                largest += add(rows.row(tag, ParserInput.TAGS + place), sum);
                largest += add(rows.row(label, ParserInput.LABELS + child), sum);
            }
        }
        float[] values = new float[HiddenRow.padded(sum.length)];
        for (int unit = 0; unit < sum.length; unit++) {
            values[unit] = (float) sum[unit];
        }
        return new HiddenRow(values, largest, null);
    }

    private static float add(HiddenRow row, double[] sum) {
        row.addTo(sum);
        return row.largest();
    }
}
