package dev.penstock.local.job;

import java.lang.reflect.InvocationTargetException;

/** Turns a report into JSON, with the writer that the annotation processor made for its schema. */
final class Reports {
  private Reports() {}

  static String json(Object report) {
    if (report instanceof CharSequence || report instanceof dev.penstock.definition.Node) {
      return report.toString();
    }
    Class<?> type = report.getClass();
    // EvaluationReport of Abalone: Abalone_EvaluationReportJson or AbaloneEvaluationReportJson.
    String name = type.getName().substring(type.getPackageName().length() + 1);
    for (String join : new String[] {"_", ""}) {
      String writer = type.getPackageName() + "." + name.replace("$", join) + "Json";
      try {
        Class<?> json = Class.forName(writer, true, type.getClassLoader());
        return (String) json.getMethod("toJson", type).invoke(null, report);
      } catch (ClassNotFoundException e) {
        continue;
      } catch (InvocationTargetException e) {
        throw new IllegalArgumentException(String.valueOf(e.getCause()), e);
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException(writer + " is no writer of reports", e);
      }
    }
    throw new IllegalArgumentException(
        type.getName() + " is no @ReportSchema, or the annotation processor did not run over it");
  }
}
