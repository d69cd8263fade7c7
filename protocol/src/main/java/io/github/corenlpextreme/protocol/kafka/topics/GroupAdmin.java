package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors.AccessRight;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.DeleteConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** What {@link KafkaAdmin} asks about consumer groups, and changes in them. Thread-safe. */
record GroupAdmin(Admin admin, AdminAnswers answers) {

    /** How far a group has come, by lane; without those in which it has not committed. */
    Map<TopicPartition, Long> committed(String group, AccessRight needed) {
        Map<TopicPartition, Long> committed = new HashMap<>();
        answers.await(
                        admin.listConsumerGroupOffsets(group, answers.timed(new ListConsumerGroupOffsetsOptions()))
                                .partitionsToOffsetAndMetadata(),
                        needed)
                .forEach((lane, offset) -> {
                    if (offset != null) {
                        committed.put(lane, offset.offset());
                    }
                });
        return committed;
    }

    /** Sets how far a group has come. */
    void commit(String group, Map<TopicPartition, Long> offsets, AccessRight... needed) {
        answers.await(
                admin.alterConsumerGroupOffsets(
                                group,
                                offsets.entrySet().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey, lane -> new OffsetAndMetadata(lane.getValue()))),
                                answers.timed(new AlterConsumerGroupOffsetsOptions()))
                        .all(),
                needed);
    }

    /** Members of a group; one that has died counts until its session has run out. 0 if there is no such group. */
    int members(String group) {
        return answers.awaitUnless(
                        GroupIdNotFoundException.class,
                        admin.describeConsumerGroups(List.of(group), answers.timed(new DescribeConsumerGroupsOptions()))
                                .describedGroups()
                                .get(group),
                        AccessRight.onGroup("Describe", group))
                .map(found -> found.members().size())
                .orElse(0);
    }

    /** Removes all members from a group, which must have some. */
    void removeMembers(String group) {
        answers.await(
                admin.removeMembersFromConsumerGroup(group, answers.timed(new RemoveMembersFromConsumerGroupOptions()))
                        .all(),
                AccessRight.onGroup("Read", group));
    }

    /** Whether the group was there; one with members is not deleted, but thrown. */
    boolean delete(String group) {
        return answers.succeeded(
                GroupIdNotFoundException.class,
                admin.deleteConsumerGroups(List.of(group), answers.timed(new DeleteConsumerGroupsOptions()))
                        .all(),
                AccessRight.onGroup("Delete", group));
    }
}
