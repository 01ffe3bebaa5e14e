package dev.penstock.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
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
        .hasMessageContaining("knows 1");
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
