package dev.penstock.sagemaker.cost;

import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.SageMakerFailure;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What an hour of an instance costs, on demand, and a gigabyte of its volume for a month. Data, not
 * code: YAML (or JSON, which is YAML) as {@code docs/cost.md} describes it.
 */
public final class PriceList {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String OWN = "prices.yaml";

  private final String currency;
  private final String date;
  private final String source;
  private final Map<String, Map<String, BigDecimal>> regions;
  private final Map<String, BigDecimal> storage;

  private PriceList(
      String currency,
      String date,
      String source,
      Map<String, Map<String, BigDecimal>> regions,
      Map<String, BigDecimal> storage) {
    this.currency = currency;
    this.date = date;
    this.source = source;
    this.regions = regions;
    this.storage = storage;
  }

  /**
   * Returns the prices that come along: of few regions and types, and of some day in the past.
   *
   * @return the prices
   */
  public static PriceList standard() {
    try (InputStream in = PriceList.class.getResourceAsStream(OWN)) {
      if (in == null) {
        throw new IllegalStateException(OWN + " is not on the class path");
      }
      return parse(OWN, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new IllegalStateException(OWN + " cannot be read", unreadable);
    }
  }

  /**
   * Reads prices.
   *
   * @param file YAML or JSON
   * @return the prices
   * @throws SageMakerFailure when it cannot be read, or is no such list
   */
  public static PriceList read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (IOException unreadable) {
      throw new SageMakerFailure(file + " cannot be read: " + unreadable.getMessage());
    }
  }

  static PriceList parse(String name, String yaml) {
    JsonNode root;
    try {
      root = YAML.readTree(yaml);
    } catch (JacksonException wrong) {
      throw wrong(name, String.valueOf(wrong.getOriginalMessage()).lines().findFirst().orElse(""));
    }
    Map<String, Map<String, BigDecimal>> regions = new TreeMap<>();
    for (Map.Entry<String, JsonNode> region : root.path("regions").properties()) {
      regions.put(region.getKey(), prices(name, region.getValue(), ""));
    }
    if (regions.isEmpty()) {
      throw wrong(name, "there are no \"regions\" with prices by instance type");
    }
    return new PriceList(
        text(name, root, "currency"),
        text(name, root, "date"),
        text(name, root, "source"),
        regions,
        prices(name, root.path("storage"), "a volume in "));
  }

  private static Map<String, BigDecimal> prices(String name, JsonNode from, String what) {
    Map<String, BigDecimal> prices = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : from.properties()) {
      JsonNode price = each.getValue();
      if (!price.isNumber() || price.decimalValue().signum() < 0) {
        throw wrong(name, "the price of " + what + each.getKey() + " is no number of 0 or more");
      }
      prices.put(each.getKey(), price.decimalValue());
    }
    return prices;
  }

  private static String text(String name, JsonNode root, String member) {
    JsonNode value = root.path(member);
    if (!value.isValueNode() || value.isNull()) {
      throw wrong(name, "there is no \"" + member + "\"");
    }
    return Printable.of(value.asString());
  }

  private static SageMakerFailure wrong(String name, String what) {
    return new SageMakerFailure(Printable.of(name) + " is no list of prices: " + what + ".");
  }

  /**
   * Returns the currency.
   *
   * @return for example {@code USD}
   */
  public String currency() {
    return currency;
  }

  /**
   * Returns when the prices held.
   *
   * @return as the list says it
   */
  public String date() {
    return date;
  }

  /**
   * Returns where the prices are from.
   *
   * @return as the list says it
   */
  public String source() {
    return source;
  }

  /**
   * Returns what an hour of one instance costs.
   *
   * @param region for example {@code us-east-1}
   * @param type for example {@code ml.m5.large}
   * @return the price, or null when the list has none
   */
  public @Nullable BigDecimal hourly(String region, String type) {
    return regions.getOrDefault(region, Map.of()).get(type);
  }

  /**
   * Returns what a gigabyte of an instance's volume costs for a month of 30 days.
   *
   * @param region for example {@code us-east-1}
   * @return the price, or null when the list has none
   */
  public @Nullable BigDecimal volumeMonthly(String region) {
    return storage.get(region);
  }
}
