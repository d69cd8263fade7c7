package io.github.corenlpextreme.local.progress;

import io.github.corenlpextreme.local.progress.JobProgress.WorkerActivity;
import io.github.corenlpextreme.protocol.PrintableText;
import java.util.ArrayList;
import java.util.List;

/**
 * The one line of a bar, drawn to the width of the terminal: with whole numbers where there is room,
 * with short ones where there is less, and cut off where there is none.
 */
final class BarLine {

    private static final int ROOMY_BAR = 10;
    private static final int SMALLEST_BAR = 4;
    private static final int WIDEST_BAR = 40;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
    private static final int PER_CELL = 8;

    private final boolean unicode;

    BarLine(boolean unicode) {
        this.unicode = unicode;
    }

    /** As wide as the terminal, so that nothing of a longer line before remains. */
    String draw(JobProgress progress, ProcessingRates rates, int width) {
        String roomy = roomyParts(progress, rates);
        String brief = shortParts(progress, rates);
        String percent = percent(progress);
        String name = progress.phase() + " " + percent;
        String line = barWidth(name, roomy, width) >= ROOMY_BAR
                ? fit(name, progress, roomy, width)
                : fit(barWidth(name, brief, width) >= ROOMY_BAR ? name : percent, progress, brief, width);
        String printable = PrintableText.of(line);
        return (printable + " ".repeat(Math.max(0, width - printable.length()))).substring(0, Math.max(0, width));
    }

    private String fit(String name, JobProgress progress, String parts, int width) {
        int cells = Math.max(SMALLEST_BAR, Math.min(WIDEST_BAR, barWidth(name, parts, width)));
        return name + " |" + bar(progress.share(), cells) + "| " + parts;
    }

    private static int barWidth(String name, String parts, int width) {
        return width - name.length() - parts.length() - " || ".length();
    }

    private static String roomyParts(JobProgress progress, ProcessingRates rates) {
        List<String> parts = new ArrayList<>();
        parts.add(HumanText.bytes(progress.bytesDone()) + " of " + HumanText.bytes(progress.bytesTotal()));
        if (rates.bytes() > 0) {
            rates.timeFor(progress.bytesLeft()).ifPresent(left -> parts.add(HumanText.time(left) + " left"));
            parts.add(HumanText.count(rates.lines()) + " lines/s");
            parts.add(HumanText.count(rates.tokens()) + " tokens/s");
        }
        progress.loading().ifPresent(models -> parts.add(HumanText.loading(models)));
        progress.stall().ifPresent(stall -> parts.add(HumanText.stall(stall)));
        progress.workers().ifPresent(workers -> parts.add(HumanText.workers(workers)));
        return String.join(", ", parts);
    }

    private static String shortParts(JobProgress progress, ProcessingRates rates) {
        List<String> parts = new ArrayList<>();
        parts.add(HumanText.briefBytes(progress.bytesDone()) + "/" + HumanText.briefBytes(progress.bytesTotal()));
        if (rates.bytes() > 0) {
            rates.timeFor(progress.bytesLeft()).ifPresent(left -> parts.add(HumanText.time(left) + " left"));
            parts.add(HumanText.brief(rates.lines()) + " lines/s");
            parts.add(HumanText.brief(rates.tokens()) + " tok/s");
        }
        progress.loading().ifPresent(models -> parts.add(HumanText.loading(models)));
        progress.stall().ifPresent(stall -> parts.add(HumanText.stall(stall)));
        progress.workers().ifPresent(workers -> parts.add(brief(workers)));
        return String.join(" ", parts);
    }

    private static String brief(WorkerActivity workers) {
        String memory = workers.residentBytes() > 0 ? HumanText.briefBytes(workers.residentBytes()) + " " : "";
        return memory + workers.alive() + " up " + workers.replaced() + " replaced";
    }

    private static String percent(JobProgress progress) {
        return (int) (100 * progress.share()) + "%";
    }

    private String bar(double share, int cells) {
        int eighths = (int) (share * cells * PER_CELL);
        int full = eighths / PER_CELL;
        String filled = (unicode ? "█" : "=").repeat(full);
        String edge =
                full == cells ? "" : unicode ? EIGHTHS.substring(eighths % PER_CELL, eighths % PER_CELL + 1) : ">";
        return filled + edge + " ".repeat(Math.max(0, cells - full - 1));
    }
}
