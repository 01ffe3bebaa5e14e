package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.value.S3UriValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Channels of training data, in the form that people write every day. */
final class Channels {
  private Channels() {}

  /** Everything below a prefix, the whole of it to each instance. */
  static Expression of(String name, S3UriValue s3Uri, @Nullable String contentType) {
    Map<String, Expression> source = new LinkedHashMap<>();
    source.put("S3DataType", new Literal("S3Prefix"));
    source.put("S3Uri", s3Uri.expression());
    source.put("S3DataDistributionType", new Literal("FullyReplicated"));
    Map<String, Expression> channel = new LinkedHashMap<>();
    channel.put(
        "DataSource", new ObjectExpression(Map.of("S3DataSource", new ObjectExpression(source))));
    if (contentType != null) {
      channel.put("ContentType", new Literal(contentType));
    }
    channel.put("ChannelName", new Literal(name));
    return new ObjectExpression(channel);
  }
}
