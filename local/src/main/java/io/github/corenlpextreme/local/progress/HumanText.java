package io.github.corenlpextreme.local.progress;

import io.github.corenlpextreme.local.progress.JobProgress.LaneWaiting;
import io.github.corenlpextreme.local.progress.JobProgress.ModelLoading;
import io.github.corenlpextreme.local.progress.JobProgress.WorkerActivity;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

/** Numbers as people read them. */
public final class HumanText {

    /** In place of a number that cannot be told. */
    public static final String UNKNOWN = "-";

    private static final double KIB = 1024;
    private static final double THOUSAND = 1000;
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};

    private HumanText() {}

    /** {@code 1,234,567}. */
    public static String count(double number) {
        return String.format(Locale.ROOT, "%,d", Math.round(number));
    }

    /** {@code 1 worker}, {@code 2 workers}. */
    public static String count(long number, String one) {
        return count(number) + " " + one + (number == 1 ? "" : "s");
    }

    /** {@code 512 B}, {@code 1.2 GiB}. */
    public static String bytes(double bytes) {
        int unit = 0;
        double rest = bytes;
        while (rest >= KIB && unit < UNITS.length - 1) {
            rest /= KIB;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", rest, UNITS[unit]);
    }

    /** Likewise, or {@link #UNKNOWN}. */
    public static String bytes(OptionalLong bytes) {
        return bytes.isPresent() ? bytes(bytes.getAsLong()) : UNKNOWN;
    }

    /** {@code 850}, {@code 1.9k}, {@code 30M}: in at most four letters. */
    static String brief(double number) {
        return scaled(number, THOUSAND, new String[] {"", "k", "M", "G"});
    }

    /** {@code 512}, {@code 1.2G}, in steps of 1024. */
    static String briefBytes(double bytes) {
        return scaled(bytes, KIB, new String[] {"", "K", "M", "G", "T"});
    }

    /** {@code 1.5 GiB, 2 workers, 3 replaced}. */
    static String workers(WorkerActivity workers) {
        String memory = workers.residentBytes() > 0 ? bytes(workers.residentBytes()) + ", " : "";
        return memory + count(workers.alive(), "worker") + ", " + workers.replaced() + " replaced";
    }

    /** {@code now coref, 12 s so far}. */
    static String loading(ModelLoading models) {
        return "now " + models.annotator() + ", " + time(models.time()) + " so far";
    }

    /** {@code waiting 1 min 15 s for chunk 14 in lane 2}. */
    static String stall(LaneWaiting stall) {
        return "waiting " + time(stall.time()) + " for " + stall.what() + " in lane " + stall.lane();
    }

    private static String scaled(double number, double step, String[] units) {
        int unit = 0;
        double rest = number;
        while (Math.round(rest) >= step && unit < units.length - 1) {
            rest /= step;
            unit++;
        }
        return String.format(Locale.ROOT, unit > 0 && rest < 9.95 ? "%.1f%s" : "%.0f%s", rest, units[unit]);
    }

    /** {@code 42 s}, {@code 3 min 05 s}, {@code 26 h 03 min}. */
    public static String time(Duration time) {
        if (time.toMinutes() == 0) {
            return time.toSeconds() + " s";
        }
        return time.toHours() == 0
                ? String.format(Locale.ROOT, "%d min %02d s", time.toMinutes(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d h %02d min", time.toHours(), time.toMinutesPart());
    }
}
