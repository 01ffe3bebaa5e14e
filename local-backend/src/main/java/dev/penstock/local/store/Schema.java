package dev.penstock.local.store;

import java.sql.SQLException;

/** The tables, and their version. */
final class Schema {
  /** What says that a database is one of ours. */
  private static final int APPLICATION = 0x50535451;

  private static final int VERSION = 1;

  private static final String[] TABLES = {
    "CREATE TABLE definitions (hash TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE pipelines (name TEXT PRIMARY KEY, arn TEXT NOT NULL, display_name TEXT,"
        + " description TEXT, role TEXT, max_parallel INTEGER, version INTEGER NOT NULL, created"
        + " INTEGER NOT NULL, modified INTEGER NOT NULL, last_run INTEGER) WITHOUT ROWID",
    "CREATE TABLE versions (pipeline TEXT NOT NULL, version INTEGER NOT NULL, definition TEXT NOT"
        + " NULL, display_name TEXT, description TEXT, created INTEGER NOT NULL, last_execution"
        + " TEXT, PRIMARY KEY (pipeline, version)) WITHOUT ROWID",
    "CREATE TABLE executions (sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, arn TEXT NOT"
        + " NULL, pipeline TEXT NOT NULL, version INTEGER NOT NULL, definition TEXT NOT NULL,"
        + " display_name TEXT, description TEXT, status TEXT NOT NULL, reason TEXT, fail_step"
        + " INTEGER NOT NULL DEFAULT 0, parameters TEXT NOT NULL, max_parallel INTEGER, selection"
        + " TEXT, created INTEGER NOT NULL, modified INTEGER NOT NULL, owner TEXT NOT NULL)",
    "CREATE INDEX executions_pipeline ON executions (pipeline, sequence)",
    "CREATE INDEX executions_running ON executions (owner) WHERE status IN ('Executing',"
        + " 'Stopping')",
    "CREATE TABLE steps (execution TEXT NOT NULL, name TEXT NOT NULL, sequence INTEGER NOT NULL,"
        + " type TEXT NOT NULL, display_name TEXT, description TEXT, status TEXT NOT NULL, attempt"
        + " INTEGER NOT NULL, started INTEGER NOT NULL, ended INTEGER, reason TEXT, job TEXT,"
        + " metadata TEXT, properties TEXT, cache_source TEXT, selection_source TEXT, PRIMARY KEY"
        + " (execution, name)) WITHOUT ROWID",
    "CREATE TABLE cache (pipeline TEXT NOT NULL, step TEXT NOT NULL, key TEXT NOT NULL, ended"
        + " INTEGER NOT NULL, execution TEXT NOT NULL, name TEXT NOT NULL)",
    "CREATE INDEX cache_key ON cache (pipeline, step, key, ended)",
    "CREATE TABLE jobs (arn TEXT PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, execution"
        + " TEXT NOT NULL, step TEXT NOT NULL, attempt INTEGER NOT NULL, status TEXT NOT NULL,"
        + " reason TEXT, request TEXT NOT NULL, description TEXT NOT NULL, created INTEGER NOT"
        + " NULL, modified INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE INDEX jobs_name ON jobs (type, name)",
    "CREATE TABLE callbacks (token TEXT PRIMARY KEY, execution TEXT NOT NULL, step TEXT NOT NULL,"
        + " queue TEXT NOT NULL, message TEXT NOT NULL, created INTEGER NOT NULL, answer TEXT,"
        + " reason TEXT, outputs TEXT) WITHOUT ROWID",
    "CREATE INDEX callbacks_step ON callbacks (execution, step)",
    "CREATE TABLE model_groups (name TEXT PRIMARY KEY, arn TEXT NOT NULL, description TEXT,"
        + " created INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE model_packages (arn TEXT PRIMARY KEY, name TEXT NOT NULL, model_group TEXT,"
        + " version INTEGER, approval TEXT, approval_description TEXT, document TEXT NOT NULL,"
        + " execution TEXT, step TEXT, created INTEGER NOT NULL, modified INTEGER NOT NULL, UNIQUE"
        + " (model_group, version)) WITHOUT ROWID",
    "CREATE TABLE tags (arn TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY"
        + " (arn, key)) WITHOUT ROWID",
  };

  private Schema() {}

  static void make(Database database, Object place) {
    long version = database.read(session -> number(session, "PRAGMA user_version"));
    if (version == 0) {
      version = database.write(Schema::create);
    }
    long application = database.read(session -> number(session, "PRAGMA application_id"));
    if (application != APPLICATION) {
      throw new StoreException(place + " is no database of Penstock; give another folder");
    }
    if (version != VERSION) {
      throw new StoreException(
          "the database in "
              + place
              + " has the layout "
              + version
              + ", and this version of Penstock knows "
              + VERSION
              + "; use the version that made it, or give another folder");
    }
  }

  private static long create(Database.Session session) throws SQLException {
    // Another process may have been quicker.
    long version = number(session, "PRAGMA user_version");
    long tables = number(session, "SELECT count(*) FROM sqlite_master");
    if (version != 0 || tables != 0) {
      return version;
    }
    for (String table : TABLES) {
      session.update(table);
    }
    session.update("PRAGMA application_id = " + APPLICATION);
    session.update("PRAGMA user_version = " + VERSION);
    return VERSION;
  }

  private static long number(Database.Session session, String sql) throws SQLException {
    return session.query(sql, row -> row.getLong(1)).get(0);
  }
}
