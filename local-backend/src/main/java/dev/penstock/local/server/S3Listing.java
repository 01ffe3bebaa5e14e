package dev.penstock.local.server;

import dev.penstock.local.s3.FolderStore;
import dev.penstock.local.s3.S3Location;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/** ListObjectsV2, and ListObjects before it. */
final class S3Listing {
  private static final int MOST = 1000;

  private final FolderStore store;
  private final String bucket;
  private final Fields query;
  private final boolean second;
  private final String prefix;
  private final String delimiter;
  private final boolean encoded;

  S3Listing(FolderStore store, String bucket, Fields query) {
    this.store = store;
    this.bucket = bucket;
    this.query = query;
    this.second = "2".equals(query.getValue("list-type"));
    this.prefix = text("prefix");
    this.delimiter = text("delimiter");
    this.encoded = "url".equals(query.getValue("encoding-type"));
  }

  private String text(String name) {
    String value = query.getValue(name);
    return value == null ? "" : value;
  }

  byte[] write() throws IOException {
    int most = most();
    String after = after();
    List<String> keys = new ArrayList<>();
    Set<String> groups = new TreeSet<>();
    String last = "";
    boolean more = false;
    for (S3Location each : store.list(new S3Location(bucket, prefix))) {
      String group = group(each.key());
      String entry = group == null ? each.key() : group;
      if (entry.compareTo(after) <= 0 || groups.contains(entry)) {
        continue;
      }
      if (keys.size() + groups.size() == most) {
        more = true;
        break;
      }
      last = entry;
      if (group == null) {
        keys.add(each.key());
      } else {
        groups.add(group);
      }
    }
    List<ObjectFacts> objects = new ArrayList<>();
    for (String key : keys) {
      objects.add(ObjectFacts.of(file(key)));
    }
    return document(keys, objects, groups, most, more ? last : null);
  }

  private Path file(String key) throws IOException {
    return store.file(new S3Location(bucket, key));
  }

  private byte[] document(
      List<String> keys,
      List<ObjectFacts> objects,
      Set<String> groups,
      int most,
      @Nullable String next) {
    return S3Xml.document(
        "ListBucketResult",
        xml -> {
          xml.put("Name", bucket).put("Prefix", encode(prefix)).put("MaxKeys", most);
          xml.put("Delimiter", delimiter.isEmpty() ? null : encode(delimiter));
          xml.put("EncodingType", encoded ? "url" : null);
          xml.put("IsTruncated", next != null);
          if (second) {
            xml.put("KeyCount", keys.size() + groups.size());
            xml.put("NextContinuationToken", next == null ? null : token(next));
          } else {
            xml.put("Marker", encode(text("marker")));
            xml.put("NextMarker", next == null ? null : encode(next));
          }
          for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            ObjectFacts object = objects.get(i);
            xml.element(
                "Contents",
                () ->
                    xml.put("Key", encode(key))
                        .put("LastModified", object.modified())
                        .put("ETag", object.etag())
                        .put("Size", object.size())
                        .put("StorageClass", "STANDARD"));
          }
          groups.forEach(
              group -> xml.element("CommonPrefixes", () -> xml.put("Prefix", encode(group))));
        });
  }

  private @Nullable String group(String key) {
    int at = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
    return at < 0 ? null : key.substring(0, at + delimiter.length());
  }

  private int most() {
    try {
      String given = text("max-keys");
      return given.isEmpty() ? MOST : Math.max(0, Math.min(MOST, Integer.parseInt(given)));
    } catch (NumberFormatException wrong) {
      throw S3Exception.badRequest("InvalidArgument", "max-keys is no number");
    }
  }

  private String after() {
    String token = text("continuation-token");
    if (token.isEmpty()) {
      return text(second ? "start-after" : "marker");
    }
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException wrong) {
      throw S3Exception.badRequest(
          "InvalidArgument", "The continuation token provided is incorrect");
    }
  }

  private static String token(String last) {
    return Base64.getUrlEncoder().encodeToString(last.getBytes(StandardCharsets.UTF_8));
  }

  private String encode(String text) {
    return encoded
        ? URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/")
        : text;
  }
}
