package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.Span;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanCheck;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.FinishedStep;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.worker.crash.LaneCommitMetadata;
import io.github.corenlpextreme.worker.progress.AssignedLanes;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.LaneTask;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must hold after each step, and at the end. Knows the truth, so it asks none of the parts. */
final class Invariants {

    private final JobPlan plan;
    private final PlanCheck check;
    private final List<SequentialOutput> references = new ArrayList<>();
    private final List<List<PlanStep>> steps = new ArrayList<>(); // by lane
    private final int[] published; // by lane, steps that have been
    private final BitSet[] done; // by topic and lane
    private final int[] found; // by topic and lane, committed and found to be right
    private final Commit[] last; // by topic and lane
    private final Map<OutputPart, byte[]> expected = new HashMap<>();
    private final Set<OutputPart> delivered = new HashSet<>();

    /** What a section makes of a file. */
    private record OutputPart(int section, int file) {}

    private record Commit(long offset, long generation) {}

    Invariants(Scenario scenario) {
        this.plan = scenario.plan();
        this.check = new PlanCheck(plan);
        int lanes = plan.lanes();
        for (byte[] file : scenario.files()) {
            references.add(SequentialOutput.of(file, scenario.limits().maxBytes()));
        }
        plan.sections().forEach(section -> expect(section, scenario));
        for (int file = 0; file < plan.files(); file++) {
            requireWhole(file);
        }
        this.published = new int[lanes];
        this.found = new int[TopicKind.values().length * lanes];
        this.done = new BitSet[found.length];
        this.last = new Commit[found.length];
        Arrays.fill(last, new Commit(0, 0));
        Arrays.setAll(done, i -> new BitSet());
        for (int lane = 0; lane < lanes; lane++) {
            steps.add(new ArrayList<>());
        }
        for (PlanStep step = plan.first(); !(step instanceof FinishedStep); step = plan.next(step)) {
            steps.get(plan.laneOf(step)).add(step);
        }
    }

    private void expect(SectionPlan section, Scenario scenario) {
        for (int file = section.firstFile(); file < section.endFile(); file++) {
            SequentialOutput output = SequentialOutput.of(
                    scenario.files().get(file),
                    section.range(file),
                    scenario.limits().maxBytes());
            expected.put(new OutputPart(section.number(), file), output.output());
        }
    }

    /** One after the other, what sections make of a file is what one pass makes of it. */
    private void requireWhole(int file) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        plan.sectionsOf(file)
                .forEach(section -> joined.writeBytes(expected.get(new OutputPart(section.number(), file))));
        boolean whole = Arrays.equals(joined.toByteArray(), references.get(file).output());
        require(whole, "the sections of file %d are not all of it", file);
    }

    /** Only what the plan allows is sent; chunks are published without a gap, and spans are whole lines. */
    void appended(TopicKind topic, int lane, LaneMessage message) {
        check.check(topic, lane, message);
        if (topic == TopicKind.CHUNKS) {
            int next = published[lane];
            boolean isNext =
                    next < steps.get(lane).size() && steps.get(lane).get(next).equals(JobPlan.stepOf(message, lane));
            published[lane] += isNext ? 1 : 0;
            boolean known = isNext || steps.get(lane).indexOf(JobPlan.stepOf(message, lane)) < next;
            require(
                    known,
                    "lane %d leaves out %s",
                    lane,
                    known ? "" : steps.get(lane).get(next));
        } else if (message instanceof Span span) {
            BitSet starts = references.get(span.file()).lineStarts();
            int start = (int) span.range().start();
            boolean line = starts.get(start)
                    && starts.nextSetBit(start + 1) == span.range().end();
            require(line, "%s is not a line", span);
        }
    }

    /** All results of the task at this offset are in the log. */
    void done(Lane lane, long offset) {
        done[index(lane)].set((int) offset);
    }

    /** A task that is about to be begun: if its process dies now, the next one knows. */
    void begun(LaneTask task, AssignedLanes.CommittableLane left) {
        require(
                left.note().begun() > task.offset() || left.offset() > task.offset(),
                "task %d of %s is begun, but the last commit says %s",
                task.offset(),
                task.lane(),
                left);
    }

    /** A line that is about to be annotated alone: if its process dies now, the next one knows of it. */
    void alone(LaneTask task, long line, AssignedLanes.CommittableLane left) {
        require(
                left.note().alone().equals(Optional.of(new LaneCommitMetadata.InFlightLine(task.offset(), line))),
                "line %d of task %d of %s is annotated alone, but the last commit says %s",
                line,
                task.offset(),
                task.lane(),
                left);
    }

    /** Committed is never ahead of completed, and goes back only if a lane went to another member and came back. */
    void committed(Lane lane, long offset, long generation) {
        int index = index(lane);
        int open = done[index].nextClearBit(found[index]);
        require(offset <= open, "%s is committed up to %d, but task %d is not complete", lane, offset, open);
        boolean goesBack = offset < last[index].offset() && generation == last[index].generation();
        require(!goesBack, "%s was committed up to %d and goes back to %d", lane, last[index].offset(), offset);
        found[index] = Math.max(found[index], (int) offset);
        last[index] = new Commit(offset, generation);
    }

    /** The output is a prefix of what it should become: nothing lost, nothing twice. */
    void written(SectionPlan section, int file, int position, byte[] bytes) {
        byte[] right = expected.get(new OutputPart(section.number(), file));
        int end = position + bytes.length;
        boolean prefix = end <= right.length && Arrays.equals(right, position, end, bytes, 0, bytes.length);
        require(prefix, "output %d of section %d gets wrong bytes at %d", file, section.number(), position);
    }

    /** A checkpoint promises only what is durable. */
    void promised(int file, long length, int durable) {
        require(length <= durable, "of file %d, %d bytes are promised but %d durable", file, length, durable);
    }

    /** An output under its final name is whole, and its ledger tiles both input and output. */
    void delivered(SectionPlan section, int file, byte[] output, byte[] ledger) {
        OutputPart part = new OutputPart(section.number(), file);
        require(Arrays.equals(expected.get(part), output), "output %s is not what it should be", part);
        long input = section.range(file).start();
        long out = 0;
        for (String row : new String(ledger, StandardCharsets.US_ASCII).lines().toList()) {
            String[] ends = row.split(" ");
            require(Long.parseLong(ends[0]) == input, "row '%s' of ledger %d does not join the last", row, file);
            input = Long.parseLong(ends[1]);
            out = Long.parseLong(ends[2]);
        }
        long size = section.range(file).end();
        require(input == size, "the rows of %s end at %d of %d", part, input, size);
        require(out == output.length, "the rows of output %s end at %d of %d", part, out, output.length);
        delivered.add(part);
    }

    /** All there is to be had. */
    void finished() {
        require(delivered.equals(expected.keySet()), "outputs delivered: %s", delivered);
        for (int lane = 0; lane < plan.lanes(); lane++) {
            require(published[lane] == steps.get(lane).size(), "lane %d is not published in full", lane);
        }
    }

    private int index(Lane lane) {
        return lane.topic().ordinal() * plan.lanes() + lane.number();
    }

    private static void require(boolean kept, String otherwise, Object... arguments) {
        if (!kept) {
            throw new AssertionError(String.format(Locale.ROOT, otherwise, arguments));
        }
    }
}
