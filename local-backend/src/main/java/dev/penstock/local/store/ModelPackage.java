package dev.penstock.local.store;

import dev.penstock.definition.Node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model in the registry, or a model package without a group.
 *
 * @param arn its ARN
 * @param name its name; of a version, its group's
 * @param group the group's name, or null
 * @param version the version, from 1, or null without a group
 * @param approval {@code PendingManualApproval}, {@code Approved} or {@code Rejected}
 * @param approvalDescription why, or null
 * @param request the request that it was made with
 * @param execution the id of the execution that made it, or null
 * @param step the step that made it, or null
 * @param created when it was made
 * @param modified when it last changed
 */
public record ModelPackage(
    String arn,
    String name,
    @Nullable String group,
    @Nullable Long version,
    String approval,
    @Nullable String approvalDescription,
    ObjectNode request,
    @Nullable String execution,
    @Nullable String step,
    Instant created,
    Instant modified) {}
