package dev.penstock.local.store;

import dev.penstock.definition.Node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What outlives a process, in one folder. Safe for use by several threads and by several processes.
 */
public final class Store extends Lookups implements AutoCloseable {
  /** Why executions and steps of a process that ended are shown as failed. */
  public static final String INTERRUPTED =
      "interrupted: the process that ran it ended before it did";

  private static final int SHORT = 1024;

  private final Path locks;
  private final Database database;
  private final Owner owner;

  private Store(Path folder, Database database, Owner owner) {
    this.locks = folder.resolve("locks");
    this.database = database;
    this.owner = owner;
  }

  /**
   * Opens a folder.
   *
   * @param folder the folder, made when it is not there
   * @return the store; close it
   * @throws StoreException when it cannot be opened, or another version made it
   */
  public static Store open(Path folder) {
    return open(folder, count -> {});
  }

  /**
   * Opens a folder, and tells of every transaction.
   *
   * @param folder the folder, made when it is not there
   * @param afterCommit called after each transaction with its number, from 1; when it throws, the
   *     store is closed at once, as if the process had ended there
   * @return the store; close it
   * @throws StoreException when it cannot be opened, or another version made it
   */
  public static Store open(Path folder, LongConsumer afterCommit) {
    try {
      Files.createDirectories(folder);
      Database database = new Database(folder.resolve("penstock.db"), afterCommit);
      try {
        Schema.make(database, folder);
        return new Store(folder, database, Owner.open(folder.resolve("locks")));
      } catch (IOException | RuntimeException e) {
        database.close();
        throw e;
      }
    } catch (IOException e) {
      throw new StoreException("the folder " + folder + " cannot be used", e);
    }
  }

  /**
   * Returns what this process is called as an owner of executions.
   *
   * @return a name that no other process has
   */
  public String owner() {
    return owner.id();
  }

  /**
   * Changes something. A change within a change belongs to it: both come about, or neither.
   *
   * @param work the changes, which come about together or not at all
   * @param <T> what comes of it
   * @return what the work returns
   * @throws StoreException when the store cannot be written
   */
  public <T> T write(Function<Transaction, T> work) {
    return database.write(session -> work.apply(new Transaction(session)));
  }

  /**
   * Changes something.
   *
   * @param work the changes, which come about together or not at all
   * @throws StoreException when the store cannot be written
   */
  public void change(Consumer<Transaction> work) {
    database.write(
        session -> {
          work.accept(new Transaction(session));
          return work;
        });
  }

  /**
   * Runs something once the change around the caller has come about; at once when there is none.
   *
   * @param action what to run; not run when the change does not come about
   */
  public void whenWritten(Runnable action) {
    database.whenCommitted(action);
  }

  /**
   * Writes down that executions were interrupted whose processes have ended.
   *
   * @param now the time
   */
  public void recover(Instant now) {
    for (String other :
        query(
            "SELECT DISTINCT owner FROM executions WHERE status IN ('Executing', 'Stopping') AND"
                + " owner <> ?",
            row -> row.getString(1),
            owner.id())) {
      try {
        if (!Owner.isAlive(locks, other)) {
          change(transaction -> transaction.interrupt(other, INTERRUPTED, now));
          Owner.forget(locks, other);
        }
      } catch (IOException e) {
        throw new StoreException("the locks in " + locks + " cannot be read", e);
      }
    }
  }

  /**
   * Tells whether something was changed from elsewhere.
   *
   * @return a number that is another after each change by another connection
   */
  public long changesElsewhere() {
    return query("PRAGMA data_version", row -> row.getLong(1)).get(0);
  }

  /**
   * Returns a definition.
   *
   * @param hash what names it
   * @return its JSON
   */
  public String definition(String hash) {
    return query("SELECT json FROM definitions WHERE hash = ?", row -> row.getString(1), hash)
        .get(0);
  }

  /**
   * Returns all pipelines.
   *
   * @return the pipelines by name
   */
  public List<PipelineRecord> pipelines() {
    return query("SELECT * FROM pipelines ORDER BY name", Rows::pipeline);
  }

  /**
   * Returns the versions of a pipeline.
   *
   * @param pipeline the pipeline's name
   * @return the versions, newest first
   */
  public List<PipelineVersion> versions(String pipeline) {
    return query(
        "SELECT * FROM versions WHERE pipeline = ? ORDER BY version DESC", Rows::version, pipeline);
  }

  /**
   * Returns the executions of a pipeline.
   *
   * @param pipeline the pipeline's name, or null for all
   * @return the executions, newest first
   */
  public List<ExecutionRecord> executions(@Nullable String pipeline) {
    return pipeline == null
        ? query("SELECT * FROM executions ORDER BY sequence DESC", Rows::execution)
        : query(
            "SELECT * FROM executions WHERE pipeline = ? ORDER BY sequence DESC",
            Rows::execution,
            pipeline);
  }

  /**
   * Returns the steps of an execution.
   *
   * @param execution the execution's id
   * @return the steps, newest first
   */
  public List<StepRecord> steps(String execution) {
    return query(
        "SELECT * FROM steps WHERE execution = ? ORDER BY sequence DESC", Rows::step, execution);
  }

  /**
   * Returns a step.
   *
   * @param execution the execution's id
   * @param name the step's name
   * @return the step, or null when it has not been scheduled
   */
  public @Nullable StepRecord step(String execution, String name) {
    return first(
        query("SELECT * FROM steps WHERE execution = ? AND name = ?", Rows::step, execution, name));
  }

  /**
   * Returns what other steps read of a step.
   *
   * @param execution the execution's id
   * @param name the step's name
   * @return its properties; empty when it has none
   */
  public ObjectNode properties(String execution, String name) {
    List<String> json =
        query(
            "SELECT coalesce(s.properties, j.description, '{}') FROM steps s LEFT JOIN jobs j ON"
                + " j.arn = s.job WHERE s.execution = ? AND s.name = ?",
            row -> row.getString(1),
            execution,
            name);
    return json.isEmpty() ? Rows.EMPTY : Rows.object(json.get(0));
  }

  /**
   * Finds the newest earlier run of a step.
   *
   * @param pipeline the pipeline's name
   * @param step the step's name in the definition
   * @param key what has to be the same
   * @param after how old it may be
   * @return the run, or null when there is none
   */
  public @Nullable CacheHit cached(String pipeline, String step, String key, Instant after) {
    return first(
        query(
            "SELECT execution, name FROM cache WHERE pipeline = ? AND step = ? AND key = ? AND"
                + " ended >= ? ORDER BY ended DESC, rowid DESC LIMIT 1",
            row -> new CacheHit(row.getString(1), row.getString(2)),
            pipeline,
            step,
            key,
            after.toEpochMilli()));
  }

  /**
   * Returns a job.
   *
   * @param type the step's type, for example {@code Training}
   * @param name the job's name
   * @return the job, or null when there is none
   */
  public @Nullable JobRecord job(String type, String name) {
    return first(
        query(
            "SELECT * FROM jobs WHERE type = ? AND name = ? ORDER BY created DESC LIMIT 1",
            Rows::job,
            type,
            name));
  }

  /**
   * Returns a job.
   *
   * @param arn its ARN
   * @return the job, or null when there is none
   */
  public @Nullable JobRecord job(String arn) {
    return first(query("SELECT * FROM jobs WHERE arn = ?", Rows::job, arn));
  }

  /**
   * Returns the jobs of steps of some type.
   *
   * @param type the step's type, for example {@code Training}
   * @return the jobs, newest first
   */
  public List<JobRecord> jobs(String type) {
    return query("SELECT * FROM jobs WHERE type = ? ORDER BY created DESC, arn", Rows::job, type);
  }

  /**
   * Returns the answer that a step got before its process ended.
   *
   * @param execution the execution's id
   * @param step the step's name
   * @return the newest callback of the step that was answered with success, or null
   */
  public @Nullable CallbackRecord answered(String execution, String step) {
    return first(
        query(
            "SELECT * FROM callbacks WHERE execution = ? AND step = ? AND answer = 'Succeeded'"
                + " ORDER BY created DESC LIMIT 1",
            Rows::callback,
            execution,
            step));
  }

  /**
   * Returns the callbacks that wait for an answer.
   *
   * @return the callbacks, oldest first
   */
  public List<CallbackRecord> openCallbacks() {
    return query(
        "SELECT * FROM callbacks WHERE answer IS NULL ORDER BY created, token", Rows::callback);
  }

  /**
   * Returns a group of the model registry.
   *
   * @param name its name
   * @return the group, or null when there is none
   */
  public @Nullable ModelGroup modelGroup(String name) {
    return first(query("SELECT * FROM model_groups WHERE name = ?", Rows::group, name));
  }

  /**
   * Returns the groups of the model registry.
   *
   * @return the groups by name
   */
  public List<ModelGroup> modelGroups() {
    return query("SELECT * FROM model_groups ORDER BY name", Rows::group);
  }

  /**
   * Returns who else may use a group.
   *
   * @param group the group's name
   * @return the policy that was set, as JSON, or null when there is none
   */
  public @Nullable String groupPolicy(String group) {
    return first(
        query(
            "SELECT policy FROM group_policies WHERE model_group = ?",
            row -> row.getString(1),
            group));
  }

  /**
   * Returns a model package.
   *
   * @param arn its ARN
   * @return the model package, or null when there is none
   */
  public @Nullable ModelPackage model(String arn) {
    return first(query("SELECT * FROM model_packages WHERE arn = ?", Rows::model, arn));
  }

  /**
   * Returns the versions of a group, or the model packages of no group.
   *
   * @param group the group's name, or null for the packages of no group
   * @return newest first
   */
  public List<ModelPackage> models(@Nullable String group) {
    return group == null
        ? query(
            "SELECT * FROM model_packages WHERE model_group IS NULL ORDER BY created DESC, name",
            Rows::model)
        : query(
            "SELECT * FROM model_packages WHERE model_group = ? ORDER BY version DESC",
            Rows::model,
            group);
  }

  /**
   * Returns the tags of something.
   *
   * @param arn its ARN
   * @return the tags by key
   */
  public Map<String, String> tags(String arn) {
    Map<String, String> tags = new LinkedHashMap<>();
    query(
            "SELECT key, value FROM tags WHERE arn = ? ORDER BY key",
            row -> Map.entry(row.getString(1), row.getString(2)),
            arn)
        .forEach(tag -> tags.put(tag.getKey(), tag.getValue()));
    return tags;
  }

  /**
   * Cuts a text to what the service keeps of a step's failure reason.
   *
   * @param reason the text
   * @return at most 1024 characters of it
   */
  public static String cut(String reason) {
    return reason.length() <= SHORT ? reason : reason.substring(0, SHORT);
  }

  @Override
  public void close() {
    try {
      database.close();
    } finally {
      owner.close();
    }
  }

  @Override
  <T> List<T> query(String sql, Database.RowReader<T> reader, Object... values) {
    return database.read(session -> session.query(sql, reader, values));
  }
}
