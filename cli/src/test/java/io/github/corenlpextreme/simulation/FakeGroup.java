package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.worker.balance.LaneBacklog;
import io.github.corenlpextreme.worker.balance.LaneBalancer;
import io.github.corenlpextreme.worker.crash.LaneCommitMetadata;
import io.github.corenlpextreme.worker.progress.AssignedLanes.CommittableLane;
import io.github.corenlpextreme.worker.progress.Lane;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The workers' group as Kafka keeps it, with static members and dealt lanes: when a member comes or
 * goes, all join again and a new generation begins. A process that comes under a name that is there takes its
 * place, without a new generation.
 */
final class FakeGroup {

    /** What a commit comes to, as the worker sees it. */
    enum Answer {
        TAKEN,
        REFUSED,
        NONE
    }

    /** One process's membership. */
    static final class Member {
        private final String identity;
        private long generation = -1; // the last of which it has heard
        private boolean joined;
        private boolean assigned; // and has not heard of it yet
        private boolean expired;
        private boolean fenced;
        private Map<Integer, Long> left = Map.of(); // what it has said when it joined last

        private Member(String identity) {
            this.identity = identity;
        }
    }

    private record LateCommit(Member member, long generation, Map<Lane, CommittableLane> offsets) {}

    private final int lanes;
    private final Decisions decisions;
    private final Chance chance;
    private final Invariants invariants;
    private final Trace trace;
    private final TreeMap<String, Member> members = new TreeMap<>();
    private final Map<Lane, CommittableLane> committed = new HashMap<>();
    private final List<LateCommit> late = new ArrayList<>();
    private List<String> holders = List.of(); // of the lanes, by their identities
    private long generation;
    private boolean rebalancing;

    FakeGroup(int lanes, Decisions decisions, Chance chance, Invariants invariants, Trace trace) {
        this.lanes = lanes;
        this.decisions = decisions;
        this.chance = chance;
        this.invariants = invariants;
        this.trace = trace;
    }

    /** A process comes. */
    Member join(String identity) {
        Member member = new Member(identity);
        Member before = members.put(identity, member);
        if (before != null) {
            before.fenced = true;
        }
        if (before != null && !rebalancing) {
            member.joined = true;
            member.assigned = true;
        } else {
            rebalance();
            rejoin(member, Map.of());
        }
        return member;
    }

    /** A member has heard that there is a rebalance, is ready for it, and says what is left in the lanes it has. */
    void rejoin(Member member, Map<Integer, Long> left) {
        member.joined = true;
        member.left = left;
        if (rebalancing && members.values().stream().allMatch(one -> one.joined)) {
            rebalancing = false;
            generation++;
            holders = deal();
            members.values().forEach(one -> one.assigned = true);
            trace.add(() -> "  group generation " + generation + " " + holders);
        }
    }

    void rebalance() {
        rebalancing = true;
        for (Member member : members.values()) {
            member.joined = false;
            member.assigned = false;
        }
    }

    /** A member says good-bye. */
    void leave(Member member) {
        if (members.remove(member.identity, member) && !members.isEmpty()) {
            rebalance();
        }
    }

    /** Kafka has not heard of a member for too long. */
    void expire(String identity) {
        Member member = members.get(identity);
        if (member != null) {
            trace.add(() -> "  group expires " + identity);
            member.expired = true;
            leave(member);
        }
    }

    /** The names of all members. */
    List<String> identities() {
        return List.copyOf(members.keySet());
    }

    /** Whether its lanes are its own, whatever it thinks. */
    boolean isCurrent(Member member) {
        return members.get(member.identity) == member && member.generation == generation && !rebalancing;
    }

    /** Whether another process has taken this one's place. */
    boolean isFenced(Member member) {
        return member.fenced;
    }

    boolean isExpired(Member member) {
        return member.expired;
    }

    boolean wantsRejoin(Member member) {
        return rebalancing && !member.joined;
    }

    /** Whether a member may read: it knows its lanes, and knows of no rebalance. */
    boolean mayFetch(Member member) {
        return !member.assigned && (!rebalancing || !member.joined);
    }

    boolean hasNews(Member member) {
        return member.assigned;
    }

    /** The lanes of a member in the generation it now hears of. */
    List<Integer> hear(Member member) {
        member.assigned = false;
        member.generation = generation;
        return IntStream.range(0, lanes)
                .filter(lane -> holders.get(lane).equals(member.identity))
                .boxed()
                .toList();
    }

    long committed(Lane lane) {
        return left(lane).offset();
    }

    /** What the last commit of a lane says. */
    CommittableLane left(Lane lane) {
        return committed.getOrDefault(lane, new CommittableLane(0, LaneCommitMetadata.NONE));
    }

    /** A commit that may get lost, come late, or be taken without an answer. */
    Answer commit(Member member, Map<Lane, CommittableLane> offsets) {
        takeLate(member); // one connection, so none overtakes another
        LateCommit commit = new LateCommit(member, member.generation, offsets);
        if (!chance.happens(SimulatedFault.DISTURB_COMMIT)) {
            return take(commit) ? Answer.TAKEN : Answer.REFUSED;
        }
        if (chance.oneIn(2)) {
            late.add(commit);
        } else if (chance.oneIn(2)) {
            take(commit);
        }
        return Answer.NONE;
    }

    /** A late commit comes in. */
    boolean step() {
        if (!late.isEmpty()) {
            takeLate(late.get(chance.below(late.size())).member());
        }
        return !late.isEmpty();
    }

    private void takeLate(Member member) {
        for (LateCommit commit : List.copyOf(late)) {
            if (commit.member() == member) {
                late.remove(commit);
                take(commit);
            }
        }
    }

    private boolean take(LateCommit commit) {
        Member member = commit.member();
        boolean ofMember = members.get(member.identity) == member
                && commit.generation() == generation
                && !(rebalancing && member.joined);
        boolean taken = decisions.takesCommit(ofMember);
        trace.add(() -> "  commit of " + member.identity + (taken ? " taken " : " refused ") + commit.offsets());
        if (taken) {
            commit.offsets().forEach((lane, left) -> invariants.committed(lane, left.offset(), generation));
            committed.putAll(commit.offsets());
        }
        return taken;
    }

    private List<String> deal() {
        List<Member> inOrder = List.copyOf(members.values());
        List<LaneBacklog> left = new ArrayList<>(Collections.nCopies(lanes, LaneBacklog.UNREPORTED));
        for (int place = 0; place < inOrder.size(); place++) {
            int holder = place;
            inOrder.get(place).left.forEach((lane, tasks) -> left.set(lane, new LaneBacklog(holder, tasks)));
        }
        return LaneBalancer.assign(inOrder.size(), left).stream()
                .map(place -> inOrder.get(place).identity)
                .toList();
    }

    /** The place among the members of the one that has got the lane. */
    int holder(int lane) {
        return identities().indexOf(holders.get(lane));
    }

    /** The lanes of both topics for these numbers. */
    static List<Lane> lanesOf(List<Integer> numbers) {
        List<Lane> lanes = new ArrayList<>();
        for (int number : numbers) {
            lanes.add(new Lane(TopicKind.CHUNKS, number));
            lanes.add(new Lane(TopicKind.SPANS, number));
        }
        return lanes;
    }
}
