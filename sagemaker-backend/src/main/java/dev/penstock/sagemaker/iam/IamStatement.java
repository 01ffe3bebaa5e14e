package dev.penstock.sagemaker.iam;

import java.util.List;
import java.util.Map;

/**
 * A statement that allows something.
 *
 * @param sid what it is for, in letters and digits
 * @param actions the actions in order
 * @param resources ARNs in order, or {@code *} alone where the service knows no resource
 * @param conditions operators, keys and values, as a policy has them; none when it is empty
 */
public record IamStatement(
    String sid,
    List<String> actions,
    List<String> resources,
    Map<String, Map<String, List<String>>> conditions) {}
