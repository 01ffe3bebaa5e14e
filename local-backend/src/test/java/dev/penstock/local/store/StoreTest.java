package dev.penstock.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  @TempDir Path folder;

  private void sql(String text) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("penstock.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  @Test
  void refusesTheLayoutOfAnotherVersion() throws Exception {
    Store.open(folder).close();
    sql("PRAGMA user_version = 7");
    assertThatThrownBy(() -> Store.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("layout 7")
        .hasMessageContaining("knows 2");
  }

  @Test
  void refusesWhatIsNotItsOwn() throws Exception {
    sql("CREATE TABLE other (x TEXT)");
    assertThatThrownBy(() -> Store.open(folder)).hasMessageContaining("no database of Penstock");
    Files.deleteIfExists(folder.resolve("penstock.db"));
    Files.writeString(folder.resolve("penstock.db"), "this is a text, and by no means a database");
    assertThatThrownBy(() -> Store.open(folder)).isInstanceOf(StoreException.class);
  }

  @Test
  void saysThatAFileIsInTheWay() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> Store.open(file))
        .hasMessage("the folder " + file + " cannot be used: there is a file of this name");
  }

  @Test
  void saysWhatFailedWhenTheDatabaseHasUndoneItByItself() throws Exception {
    try (Store store = Store.open(folder)) {
      sql(
          "CREATE TRIGGER full BEFORE INSERT ON tags BEGIN SELECT RAISE(ROLLBACK, 'disk full'); END");
      assertThatThrownBy(() -> store.change(to -> to.putTags("arn", Map.of("a", "1"))))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("disk full");
      sql("DROP TRIGGER full");
      store.change(to -> to.putTags("arn", Map.of("a", "1")));
      assertThat(store.tags("arn")).hasSize(1);
    }
  }

  @Test
  void changesComeAboutTogetherOrNotAtAll() {
    try (Store store = Store.open(folder)) {
      assertThatThrownBy(
              () ->
                  store.change(
                      to -> {
                        to.putTags("arn", Map.of("a", "1"));
                        throw new IllegalStateException("no");
                      }))
          .hasMessage("no");
      assertThat(store.tags("arn")).isEmpty();
      store.change(to -> to.putTags("arn", Map.of("b", "2", "a", "1")));
      assertThat(store.tags("arn")).containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
    }
  }

  @Test
  void aChangeWithinAChangeBelongsToIt() {
    List<String> told = new ArrayList<>();
    try (Store store = Store.open(folder)) {
      assertThatThrownBy(
              () ->
                  store.change(
                      outer -> {
                        store.change(inner -> inner.putTags("arn", Map.of("a", "1")));
                        store.whenWritten(() -> told.add("never"));
                        assertThat(store.tags("arn")).hasSize(1);
                        throw new IllegalStateException("no");
                      }))
          .hasMessage("no");
      assertThat(store.tags("arn")).isEmpty();
      store.change(
          outer -> {
            store.change(inner -> inner.putTags("arn", Map.of("a", "1")));
            store.whenWritten(() -> told.add("once"));
            assertThat(told).isEmpty();
          });
      store.whenWritten(() -> told.add("at once"));
      assertThat(store.tags("arn")).hasSize(1);
      assertThat(told).containsExactly("once", "at once");
    }
  }

  @Test
  void aFolderOfTheFirstLayoutIsTaken() throws Exception {
    try (Store store = Store.open(folder)) {
      store.change(to -> to.putTags("arn", Map.of("a", "1")));
    }
    sql("DROP TABLE answers");
    sql("DROP TABLE group_policies");
    sql("PRAGMA user_version = 1");
    try (Store store = Store.open(folder)) {
      assertThat(store.groupPolicy("group")).isNull();
      assertThat(store.tags("arn")).hasSize(1);
    }
  }

  @Test
  void severalWritersDoNotLoseAnything() throws Exception {
    try (Store one = Store.open(folder);
        Store two = Store.open(folder)) {
      Thread[] threads = new Thread[2];
      for (int i = 0; i < threads.length; i++) {
        Store store = i == 0 ? one : two;
        String name = "k" + i;
        threads[i] =
            new Thread(
                () -> {
                  for (int j = 0; j < 200; j++) {
                    Map<String, String> tag = Map.of(name + j, "v");
                    store.change(to -> to.putTags("arn", tag));
                  }
                });
        threads[i].start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(one.tags("arn")).hasSize(400);
    }
  }
}
