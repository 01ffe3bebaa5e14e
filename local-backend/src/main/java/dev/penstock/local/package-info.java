/**
 * Runs a pipeline's definition on this machine, as the service does.
 *
 * <p>A {@link dev.penstock.local.LocalEngine} works over one folder. It keeps {@link
 * dev.penstock.local.Pipelines}, starts them, stops and retries their executions, takes the answers
 * to {@link dev.penstock.local.Callbacks}, and has a {@link dev.penstock.local.ModelRegistry}. What
 * happens is told to {@link dev.penstock.local.EngineListener}s. {@link
 * dev.penstock.local.LocalRun} is the short form for tests.
 *
 * <pre>{@code
 * Runners runners = Runners.builder().type(StepType.PROCESSING, processes).build();
 * try (LocalEngine engine = LocalEngine.builder(folder).runners(runners).open()) {
 *   engine.pipelines().put(PipelineRequest.of("Abalone", definition));
 *   LocalExecution run = engine.start(StartRequest.of("Abalone").parameter("Epochs", "3"));
 *   ExecutionRecord end = run.await();
 * }
 * }</pre>
 *
 * <p>How the work of a step is done is in {@link dev.penstock.local.job}, where objects lie in
 * {@link dev.penstock.local.s3}, what variables and conditions come to in {@link
 * dev.penstock.local.evaluate}, and what outlives the process in {@link dev.penstock.local.store}.
 *
 * <p>Where nothing is known of the service, these are the engine's own rules. When a step fails,
 * what runs goes on to its end, tries again included, and nothing new starts. Values of different
 * types do not compare: the step fails. A run of a ForEach step's body that fails does not fail the
 * execution; the ForEach step fails when all its runs do. Lambda, Callback, EndpointConfig and
 * Endpoint steps are cached by all their arguments.
 */
@NullMarked
package dev.penstock.local;

import org.jspecify.annotations.NullMarked;
