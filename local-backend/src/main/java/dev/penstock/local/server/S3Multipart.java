package dev.penstock.local.server;

import dev.penstock.local.s3.FolderStore;
import dev.penstock.local.s3.S3Location;
import dev.penstock.local.s3.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Objects that come in parts, as clients send large ones. */
final class S3Multipart {
  private static final int MOST_PARTS = 10_000;

  private final FolderStore store;
  private final Uploads uploads;

  S3Multipart(FolderStore store) {
    this.store = store;
    this.uploads = store.uploads();
  }

  byte[] begin(S3Location object) throws IOException {
    String id = uploads.begin(object);
    return S3Xml.document(
        "InitiateMultipartUploadResult",
        xml -> xml.put("Bucket", object.bucket()).put("Key", object.key()).put("UploadId", id));
  }

  /** Returns the part's ETag. */
  String put(S3Location object, String id, String number, InputStream bytes) throws IOException {
    try {
      return ObjectFacts.of(uploads.write(id, object, number(number), bytes)).etag();
    } catch (NoSuchFileException none) {
      throw noUpload();
    }
  }

  byte[] list(S3Location object, String id) throws IOException {
    try {
      List<Integer> numbers = uploads.parts(id, object);
      List<ObjectFacts> facts = new ArrayList<>();
      for (int each : numbers) {
        facts.add(ObjectFacts.of(uploads.part(id, object, each)));
      }
      return S3Xml.document(
          "ListPartsResult",
          xml -> {
            xml.put("Bucket", object.bucket()).put("Key", object.key()).put("UploadId", id);
            xml.put("IsTruncated", false);
            for (int i = 0; i < numbers.size(); i++) {
              int number = numbers.get(i);
              ObjectFacts part = facts.get(i);
              xml.element(
                  "Part",
                  () ->
                      xml.put("PartNumber", number)
                          .put("LastModified", part.modified())
                          .put("ETag", part.etag())
                          .put("Size", part.size()));
            }
          });
    } catch (NoSuchFileException none) {
      throw noUpload();
    }
  }

  byte[] complete(S3Location object, String id, InputStream body) throws IOException {
    List<Integer> numbers = new ArrayList<>();
    for (String each : S3Xml.texts(body, "PartNumber")) {
      int number = number(each);
      if (!numbers.isEmpty() && number <= numbers.get(numbers.size() - 1)) {
        throw S3Exception.badRequest(
            "InvalidPartOrder", "The parts have to be listed in ascending order.");
      }
      numbers.add(number);
    }
    if (numbers.isEmpty()) {
      throw S3Exception.badRequest("MalformedXML", "The list of parts has no parts.");
    }
    try {
      for (int each : numbers) {
        Path part = uploads.part(id, object, each);
        if (!Files.isRegularFile(part)) {
          throw S3Exception.badRequest("InvalidPart", "There is no part " + each + ".");
        }
      }
      uploads.complete(id, object, numbers);
    } catch (NoSuchFileException none) {
      throw noUpload();
    }
    String etag = ObjectFacts.of(store.file(object)).etag();
    return S3Xml.document(
        "CompleteMultipartUploadResult",
        xml -> xml.put("Bucket", object.bucket()).put("Key", object.key()).put("ETag", etag));
  }

  void abort(S3Location object, String id) throws IOException {
    try {
      uploads.abort(id, object);
    } catch (NoSuchFileException none) {
      throw noUpload();
    }
  }

  private static int number(String text) {
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= 1 && number <= MOST_PARTS) {
        return number;
      }
    } catch (NumberFormatException none) {
      // Refused like all others.
    }
    throw S3Exception.badRequest(
        "InvalidArgument", "Part number must be an integer between 1 and 10000, inclusive.");
  }

  private static S3Exception noUpload() {
    return S3Exception.of(404, "NoSuchUpload", "The specified upload does not exist.");
  }
}
