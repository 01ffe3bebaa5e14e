package dev.penstock.local.server;

import dev.penstock.local.LocalEngine;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Who is asking: tools look at it before anything else. The answer is the engine's account. */
final class StsApi {
  private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

  private final String account;

  StsApi(LocalEngine engine) {
    this.account = engine.account();
  }

  /**
   * What goes back.
   *
   * @param status the HTTP status
   * @param xml the document
   */
  record StsReply(int status, String xml) {}

  StsReply answer(byte[] form, String requestId) {
    List<String> pairs = List.of(new String(form, StandardCharsets.UTF_8).split("&"));
    if (pairs.contains("Action=GetCallerIdentity") && pairs.contains("Version=2011-06-15")) {
      return reply(
          200,
          S3Xml.document(
              "GetCallerIdentityResponse",
              NAMESPACE,
              xml ->
                  xml.element(
                          "GetCallerIdentityResult",
                          () ->
                              xml.put("Arn", "arn:aws:iam::" + account + ":root")
                                  .put("UserId", account)
                                  .put("Account", account))
                      .element("ResponseMetadata", () -> xml.put("RequestId", requestId))));
    }
    String action =
        pairs.stream()
            .filter(each -> each.startsWith("Action="))
            .map(each -> URLDecoder.decode(each.substring(7), StandardCharsets.UTF_8))
            .findFirst()
            .orElse("");
    return reply(
        400,
        S3Xml.document(
            "ErrorResponse",
            NAMESPACE,
            xml ->
                xml.element(
                        "Error",
                        () ->
                            xml.put("Type", "Sender")
                                .put("Code", action.isEmpty() ? "MissingAction" : "InvalidAction")
                                .put(
                                    "Message",
                                    action.isEmpty()
                                        ? "The request has no Action."
                                        : "There is no operation "
                                            + Printable.cut(action)
                                            + " of Version=2011-06-15 here."))
                    .put("RequestId", requestId)));
  }

  private static StsReply reply(int status, byte[] xml) {
    return new StsReply(status, new String(xml, StandardCharsets.UTF_8));
  }
}
