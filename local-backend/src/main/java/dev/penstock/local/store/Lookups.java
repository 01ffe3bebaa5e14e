package dev.penstock.local.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is looked up both in the store, as it was committed, and within a change of it. */
abstract sealed class Lookups permits Store, Transaction {
  /**
   * Returns a pipeline.
   *
   * @param name its name
   * @return the pipeline, or null when there is none
   */
  public @Nullable PipelineRecord pipeline(String name) {
    return first(query("SELECT * FROM pipelines WHERE name = ?", Rows::pipeline, name));
  }

  /**
   * Returns a version.
   *
   * @param pipeline the pipeline's name
   * @param version the version
   * @return the version, or null when there is none
   */
  public @Nullable PipelineVersion version(String pipeline, long version) {
    return first(
        query(
            "SELECT * FROM versions WHERE pipeline = ? AND version = ?",
            Rows::version,
            pipeline,
            version));
  }

  /**
   * Returns an execution.
   *
   * @param id its id
   * @return the execution, or null when there is none
   */
  public @Nullable ExecutionRecord execution(String id) {
    return first(query("SELECT * FROM executions WHERE id = ?", Rows::execution, id));
  }

  /**
   * Returns a callback.
   *
   * @param token its token
   * @return the callback, or null when there is none
   */
  public @Nullable CallbackRecord callback(String token) {
    return first(query("SELECT * FROM callbacks WHERE token = ?", Rows::callback, token));
  }

  abstract <T> List<T> query(String sql, Database.RowReader<T> reader, Object... values);

  static <T> @Nullable T first(List<T> rows) {
    return rows.isEmpty() ? null : rows.get(0);
  }
}
