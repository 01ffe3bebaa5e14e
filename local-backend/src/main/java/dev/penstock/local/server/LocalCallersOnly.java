package dev.penstock.local.server;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Turns web pages away. Everybody on this machine may call, and so may every page in its browser:
 * under a name of its own that resolves to here (the Host header tells), or across origins (the
 * Origin header does).
 */
final class LocalCallersOnly extends Handler.Wrapper {
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  LocalCallersOnly(Handler next) {
    super(next);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (request.getHeaders().contains(HttpHeader.ORIGIN)) {
      Response.writeError(request, response, callback, 403, "Web pages may not call.");
      return true;
    }
    if (!isLocal(request.getHeaders().get(HttpHeader.HOST))) {
      Response.writeError(
          request, response, callback, 421, "Call it localhost or 127.0.0.1, not by other names.");
      return true;
    }
    return super.handle(request, response, callback);
  }

  private static boolean isLocal(@Nullable String host) {
    if (host == null) {
      return false;
    }
    return NAMES.contains(host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT));
  }
}
