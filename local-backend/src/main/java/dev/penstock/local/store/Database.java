package dev.penstock.local.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * One connection, used by one thread at a time. A write-ahead log with {@code synchronous=NORMAL}:
 * what is committed outlives the process, and readers in other processes never wait.
 */
final class Database implements AutoCloseable {
  private static final int BUSY_MILLIS = 60_000;

  private final Path file;
  private final LongConsumer afterCommit;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private final Connection connection;
  private final List<Runnable> onCommit = new ArrayList<>();
  private long commits;
  private boolean writing;
  private boolean closed;

  /** Work in a transaction. */
  interface Work<T> {
    T run(Session session) throws SQLException;
  }

  /** Reads a row. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Statements, within a transaction. */
  interface Session {
    /** Returns how many rows were changed. */
    int update(String sql, @Nullable Object... values) throws SQLException;

    <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... values)
        throws SQLException;
  }

  Database(Path file, LongConsumer afterCommit) {
    this.file = file;
    this.afterCommit = afterCommit;
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.enforceForeignKeys(true);
    try {
      this.connection = config.createConnection("jdbc:sqlite:" + file);
    } catch (SQLException e) {
      throw new StoreException("the database " + file + " cannot be opened", e);
    }
  }

  /** Work within work is part of the same transaction. */
  <T> T write(Work<T> work) {
    T result;
    List<Runnable> due;
    lock.lock();
    try {
      if (writing) {
        return run(work);
      }
      try {
        writing = true;
        result = inTransaction(work);
        due = List.copyOf(onCommit);
      } finally {
        writing = false;
        onCommit.clear();
      }
      commits++;
      try {
        afterCommit.accept(commits);
      } catch (RuntimeException | Error stopped) {
        closeNow();
        throw stopped;
      }
    } finally {
      lock.unlock();
    }
    due.forEach(Runnable::run);
    return result;
  }

  /** Runs something once the transaction around the caller is committed; at once without one. */
  void whenCommitted(Runnable action) {
    lock.lock();
    try {
      if (writing) {
        onCommit.add(action);
        return;
      }
    } finally {
      lock.unlock();
    }
    action.run();
  }

  private <T> T run(Work<T> work) {
    try {
      return work.run(session);
    } catch (SQLException e) {
      throw new StoreException("the database " + file + " cannot be written", e);
    }
  }

  private <T> T inTransaction(Work<T> work) {
    refuseClosed();
    try {
      session.update("BEGIN IMMEDIATE");
      try {
        T result = work.run(session);
        session.update("COMMIT");
        return result;
      } catch (SQLException | RuntimeException | Error failed) {
        rollBack(failed);
        throw failed;
      }
    } catch (SQLException e) {
      throw new StoreException("the database " + file + " cannot be written", e);
    }
  }

  /**
   * The database may have done so by itself, as on a full disk; what failed is of more interest.
   */
  private void rollBack(Throwable failed) {
    try {
      session.update("ROLLBACK");
    } catch (SQLException alreadyDone) {
      failed.addSuppressed(alreadyDone);
    }
  }

  <T> T read(Work<T> work) {
    lock.lock();
    try {
      refuseClosed();
      return work.run(session);
    } catch (SQLException e) {
      throw new StoreException("the database " + file + " cannot be read", e);
    } finally {
      lock.unlock();
    }
  }

  private void refuseClosed() {
    if (closed) {
      throw new StoreException("the database " + file + " is closed");
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closeNow();
    } finally {
      lock.unlock();
    }
  }

  private void closeNow() {
    closed = true;
    try {
      for (PreparedStatement statement : statements.values()) {
        statement.close();
      }
      statements.clear();
      connection.close();
    } catch (SQLException e) {
      throw new StoreException("the database " + file + " cannot be closed", e);
    }
  }

  private final Session session =
      new Session() {
        @Override
        public int update(String sql, @Nullable Object... values) throws SQLException {
          return prepare(sql, values).executeUpdate();
        }

        @Override
        public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... values)
            throws SQLException {
          List<T> rows = new ArrayList<>();
          try (ResultSet result = prepare(sql, values).executeQuery()) {
            while (result.next()) {
              rows.add(reader.read(result));
            }
          }
          return rows;
        }
      };

  private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
