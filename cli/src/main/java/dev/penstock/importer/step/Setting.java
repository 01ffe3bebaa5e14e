package dev.penstock.importer.step;

import dev.penstock.importer.code.Code;
import java.util.List;

/** A call on a builder. */
record Setting(String method, List<Code> arguments) {
  static Setting of(String method, Code... arguments) {
    return new Setting(method, List.of(arguments));
  }

  static Code apply(Code builder, List<Setting> settings) {
    Code code = builder;
    for (Setting setting : settings) {
      code = code.call(setting.method(), setting.arguments());
    }
    return code;
  }
}
