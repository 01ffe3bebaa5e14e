package dev.penstock.local.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a process gets of this program's environment: what programs and languages need to be found
 * and to know the user's language, and no secrets.
 */
final class LocalEnvironment {
  private static final List<String> INHERITED =
      List.of(
          "PATH",
          "HOME",
          "USER",
          "LOGNAME",
          "LANG",
          "LANGUAGE",
          "LC_ALL",
          "LC_CTYPE",
          "TZ",
          "LD_LIBRARY_PATH",
          "DYLD_LIBRARY_PATH",
          "JAVA_HOME",
          "VIRTUAL_ENV",
          "CONDA_PREFIX",
          "PYENV_ROOT",
          "PYENV_VERSION",
          "CUDA_VISIBLE_DEVICES",
          "SystemRoot",
          "SystemDrive",
          "COMSPEC",
          "PATHEXT",
          "USERPROFILE",
          "APPDATA",
          "LOCALAPPDATA");

  private LocalEnvironment() {}

  static Map<String, String> inherited(List<String> more) {
    Map<String, String> environment = new LinkedHashMap<>();
    copy(INHERITED, environment);
    copy(more, environment);
    return environment;
  }

  private static void copy(List<String> names, Map<String, String> to) {
    for (String name : names) {
      String value = System.getenv(name);
      if (value != null) {
        to.put(name, value);
      }
    }
  }
}
