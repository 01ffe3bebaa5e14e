package dev.penstock.local.store;

import dev.penstock.definition.Node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes that come about together or not at all. Of use only within {@link Store#write}. */
public final class Transaction extends Lookups {
  private final Database.Session session;

  Transaction(Database.Session session) {
    this.session = session;
  }

  /**
   * Keeps a definition.
   *
   * @param hash what names it
   * @param json its bytes as text
   */
  public void putDefinition(String hash, String json) {
    update("INSERT OR IGNORE INTO definitions VALUES (?, ?)", hash, json);
  }

  /**
   * Writes a pipeline, new or changed.
   *
   * @param p the pipeline
   */
  public void put(PipelineRecord p) {
    update(
        "INSERT OR REPLACE INTO pipelines VALUES (?,?,?,?,?,?,?,?,?,?)",
        p.name(),
        p.arn(),
        p.displayName(),
        p.description(),
        p.roleArn(),
        p.maxParallelSteps(),
        p.version(),
        Rows.millis(p.created()),
        Rows.millis(p.modified()),
        Rows.millis(p.lastRun()));
  }

  /**
   * Writes a version, new or changed.
   *
   * @param v the version
   */
  public void put(PipelineVersion v) {
    update(
        "INSERT OR REPLACE INTO versions VALUES (?,?,?,?,?,?,?)",
        v.pipeline(),
        v.version(),
        v.definition(),
        v.displayName(),
        v.description(),
        Rows.millis(v.created()),
        v.lastExecutionArn());
  }

  /**
   * Deletes a pipeline with its versions and executions; what these made stays.
   *
   * @param name its name
   */
  public void deletePipeline(String name) {
    update("DELETE FROM pipelines WHERE name = ?", name);
    update("DELETE FROM versions WHERE pipeline = ?", name);
    update("DELETE FROM cache WHERE pipeline = ?", name);
    String executions = "(SELECT id FROM executions WHERE pipeline = ?)";
    update("DELETE FROM steps WHERE execution IN " + executions, name);
    update("DELETE FROM callbacks WHERE execution IN " + executions, name);
    update("DELETE FROM executions WHERE pipeline = ?", name);
  }

  /**
   * Notes that a version of a pipeline is run.
   *
   * @param e the execution
   */
  public void noteRun(ExecutionRecord e) {
    update(
        "UPDATE pipelines SET last_run = ? WHERE name = ?", Rows.millis(e.created()), e.pipeline());
    update(
        "UPDATE versions SET last_execution = ? WHERE pipeline = ? AND version = ?",
        e.arn(),
        e.pipeline(),
        e.version());
  }

  /**
   * Writes an execution, new or changed.
   *
   * @param e the execution
   */
  public void put(ExecutionRecord e) {
    update(
        "INSERT INTO executions (id, arn, pipeline, version, definition, display_name,"
            + " description, status, reason, fail_step, parameters, max_parallel, selection,"
            + " created, modified, owner) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (id)"
            + " DO UPDATE SET display_name = excluded.display_name, description ="
            + " excluded.description, status = excluded.status, reason = excluded.reason, fail_step"
            + " = excluded.fail_step, max_parallel = excluded.max_parallel, modified ="
            + " excluded.modified, owner = excluded.owner",
        e.id(),
        e.arn(),
        e.pipeline(),
        e.version(),
        e.definition(),
        e.displayName(),
        e.description(),
        e.status().wireName(),
        e.failureReason(),
        e.endedByFailStep() ? 1 : 0,
        Rows.texts(e.parameters()),
        e.maxParallelSteps(),
        Rows.selection(e.selection()),
        Rows.millis(e.created()),
        Rows.millis(e.modified()),
        e.owner());
  }

  /**
   * Changes how an execution stands, when it stands as it is thought to.
   *
   * @param id the execution
   * @param from what it may stand at
   * @param to how it stands from now on
   * @param reason why it failed, or null
   * @param failStep whether a Fail step ended it
   * @param now the time
   * @return false when it stood otherwise, and nothing was changed
   */
  public boolean moveExecution(
      String id,
      Set<ExecutionStatus> from,
      ExecutionStatus to,
      @Nullable String reason,
      boolean failStep,
      Instant now) {
    ExecutionRecord there = execution(id);
    if (there == null || !from.contains(there.status())) {
      return false;
    }
    update(
        "UPDATE executions SET status = ?, reason = ?, fail_step = ?, modified = ? WHERE id = ?",
        to.wireName(),
        reason,
        failStep ? 1 : 0,
        Rows.millis(now),
        id);
    return true;
  }

  /**
   * Writes a step, new or changed.
   *
   * @param s the step
   * @param properties what other steps read of it, when it has no job that says so; or null
   */
  public void put(StepRecord s, @Nullable ObjectNode properties) {
    update(
        "INSERT OR REPLACE INTO steps VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        s.execution(),
        s.name(),
        s.sequence(),
        s.type(),
        s.displayName(),
        s.description(),
        s.status().wireName(),
        s.attempt(),
        Rows.millis(s.started()),
        Rows.millis(s.ended()),
        s.failureReason(),
        s.jobArn(),
        s.metadata().toString(),
        properties == null ? null : properties.toString(),
        s.cacheSource(),
        s.selectionSource());
  }

  /**
   * Changes how a step stands.
   *
   * @param execution the execution's id
   * @param name the step's name
   * @param to how it stands from now on
   */
  public void moveStep(String execution, String name, StepStatus to) {
    update(
        "UPDATE steps SET status = ? WHERE execution = ? AND name = ?",
        to.wireName(),
        execution,
        name);
  }

  /**
   * Writes a job, new or changed.
   *
   * @param j the job
   */
  public void put(JobRecord j) {
    update(
        "INSERT OR REPLACE INTO jobs VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        j.arn(),
        j.type(),
        j.name(),
        j.execution(),
        j.step(),
        j.attempt(),
        j.status(),
        j.failureReason(),
        j.request().toString(),
        j.description().toString(),
        Rows.millis(j.created()),
        Rows.millis(j.modified()));
  }

  /**
   * Lets later runs of a step take this one's result.
   *
   * @param pipeline the pipeline's name
   * @param step the step's name in the definition
   * @param key what has to be the same
   * @param ended when it succeeded
   * @param execution the execution's id
   * @param name the step's name in the execution
   */
  public void putCache(
      String pipeline, String step, String key, Instant ended, String execution, String name) {
    update(
        "INSERT INTO cache VALUES (?,?,?,?,?,?)",
        pipeline,
        step,
        key,
        Rows.millis(ended),
        execution,
        name);
  }

  /**
   * Writes a callback, new or answered.
   *
   * @param c the callback
   */
  public void put(CallbackRecord c) {
    update(
        "INSERT OR REPLACE INTO callbacks VALUES (?,?,?,?,?,?,?,?,?)",
        c.token(),
        c.execution(),
        c.step(),
        c.queueUrl(),
        c.message().toString(),
        Rows.millis(c.created()),
        c.answer(),
        c.failureReason(),
        c.outputs().toString());
  }

  /**
   * Makes a group of the model registry when it is not there.
   *
   * @param g the group
   * @return false when it was there
   */
  public boolean putIfAbsent(ModelGroup g) {
    return update(
            "INSERT OR IGNORE INTO model_groups VALUES (?,?,?,?)",
            g.name(),
            g.arn(),
            g.description(),
            Rows.millis(g.created()))
        == 1;
  }

  /**
   * Deletes a group.
   *
   * @param name its name
   */
  public void deleteGroup(String name) {
    update("DELETE FROM model_groups WHERE name = ?", name);
    update("DELETE FROM group_policies WHERE model_group = ?", name);
  }

  /**
   * Returns the number of a group's next version.
   *
   * @param group the group's name
   * @return from 1
   */
  public long nextVersion(String group) {
    return query(
            "SELECT coalesce(max(version), 0) + 1 FROM model_packages WHERE model_group = ?",
            row -> row.getLong(1),
            group)
        .get(0);
  }

  /**
   * Writes a model package, new or changed.
   *
   * @param m the model package
   */
  public void put(ModelPackage m) {
    update(
        "INSERT OR REPLACE INTO model_packages VALUES (?,?,?,?,?,?,?,?,?,?,?)",
        m.arn(),
        m.name(),
        m.group(),
        m.version(),
        m.approval(),
        m.approvalDescription(),
        m.request().toString(),
        m.execution(),
        m.step(),
        Rows.millis(m.created()),
        Rows.millis(m.modified()));
  }

  /**
   * Deletes a model package.
   *
   * @param arn its ARN
   */
  public void deleteModel(String arn) {
    update("DELETE FROM model_packages WHERE arn = ?", arn);
  }

  /**
   * Sets who else may use a group.
   *
   * @param group the group's name
   * @param policy the policy, as JSON, or null for nobody
   */
  public void putGroupPolicy(String group, @Nullable String policy) {
    if (policy == null) {
      update("DELETE FROM group_policies WHERE model_group = ?", group);
    } else {
      update("INSERT OR REPLACE INTO group_policies VALUES (?,?)", group, policy);
    }
  }

  /**
   * Returns the answer that a request got, by its client token.
   *
   * @param operation what was requested
   * @param token the client's token
   * @return the answer, or null when there was no such request
   */
  public @Nullable AnswerRecord answer(String operation, String token) {
    return first(
        query(
            "SELECT * FROM answers WHERE operation = ? AND token = ?",
            Rows::answer,
            operation,
            token));
  }

  /**
   * Keeps the answer to a request, so that the same request is done once.
   *
   * @param a the answer
   */
  public void put(AnswerRecord a) {
    update(
        "INSERT OR REPLACE INTO answers VALUES (?,?,?,?,?,?)",
        a.operation(),
        a.token(),
        a.request(),
        a.answer().toString(),
        a.arn(),
        Rows.millis(a.created()));
  }

  /**
   * Forgets the answers to requests about something, which was made or is gone.
   *
   * @param arn its ARN; what belongs to it is meant too
   */
  public void forgetAnswers(String arn) {
    update(
        "DELETE FROM answers WHERE arn = ? OR substr(arn, 1, ?) = ?",
        arn,
        arn.length() + 1,
        arn + "/");
  }

  /**
   * Forgets answers that are so old that nobody asks again.
   *
   * @param before how old
   */
  public void forgetAnswers(Instant before) {
    update("DELETE FROM answers WHERE created < ?", Rows.millis(before));
  }

  /**
   * Sets tags; others stay.
   *
   * @param arn what they belong to
   * @param tags the tags
   */
  public void putTags(String arn, Map<String, String> tags) {
    tags.forEach(
        (key, value) -> update("INSERT OR REPLACE INTO tags VALUES (?,?,?)", arn, key, value));
  }

  /**
   * Deletes tags.
   *
   * @param arn what they belong to
   * @param keys the tags
   */
  public void deleteTags(String arn, List<String> keys) {
    keys.forEach(key -> update("DELETE FROM tags WHERE arn = ? AND key = ?", arn, key));
  }

  /**
   * Writes down that what a process had running was interrupted.
   *
   * @param owner the process
   * @param reason the reason that is shown
   * @param now the time
   */
  public void interrupt(String owner, String reason, Instant now) {
    String running =
        "(SELECT id FROM executions WHERE owner = ? AND status IN ('Executing', 'Stopping'))";
    update(
        "UPDATE steps SET status = 'Failed', reason = ?, ended = ? WHERE ended IS NULL AND execution"
            + " IN "
            + running,
        reason,
        Rows.millis(now),
        owner);
    update(
        "UPDATE jobs SET status = 'Stopped', reason = ?, modified = ? WHERE status = 'InProgress'"
            + " AND execution IN "
            + running,
        reason,
        Rows.millis(now),
        owner);
    update(
        "UPDATE callbacks SET answer = 'Cancelled' WHERE answer IS NULL AND execution IN "
            + running,
        owner);
    update(
        "UPDATE executions SET status = 'Failed', reason = ?, modified = ? WHERE owner = ? AND"
            + " status IN ('Executing', 'Stopping')",
        reason,
        Rows.millis(now),
        owner);
  }

  private int update(String sql, @Nullable Object... values) {
    try {
      return session.update(sql, values);
    } catch (SQLException e) {
      throw new StoreException("the store cannot be written", e);
    }
  }

  @Override
  <T> List<T> query(String sql, Database.RowReader<T> reader, Object... values) {
    try {
      return session.query(sql, reader, values);
    } catch (SQLException e) {
      throw new StoreException("the store cannot be read", e);
    }
  }
}
