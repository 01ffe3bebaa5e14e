package dev.penstock;

import dev.penstock.diagnostic.Diagnostic;
import java.util.List;

/** What compile has to say of what a test is about. */
public final class Findings {
  private Findings() {}

  /** Without the advice about production, which tests of other things do not follow. */
  public static List<Diagnostic> besidesAdvice(Compilation compilation) {
    return compilation.diagnostics().stream().filter(each -> !isAdvice(each)).toList();
  }

  /** Each as its code and the name of its step. */
  public static List<String> byStep(Compilation compilation) {
    return compilation.diagnostics().stream().map(each -> each.code() + " " + each.step()).toList();
  }

  /** PSK301 and PSK302 are about what the pipeline says, the rest about what it had better say. */
  private static boolean isAdvice(Diagnostic diagnostic) {
    return diagnostic.code().startsWith("PSK3") && diagnostic.code().compareTo("PSK303") >= 0;
  }
}
