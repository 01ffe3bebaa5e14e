/**
 * The engine behind an HTTP endpoint that speaks SageMaker's protocol, so that any AWS SDK and the
 * AWS CLI can use it.
 *
 * <p>A request comes in at {@link dev.penstock.local.server.LocalServer}. What it has to look like,
 * and how its answer looks, is in the facts of the service's model; what it does is in one class
 * for each kind of thing.
 */
@NullMarked
package dev.penstock.local.server;

import org.jspecify.annotations.NullMarked;
