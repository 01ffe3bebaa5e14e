package dev.penstock.local.job;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Turns a report into JSON, with the writer that the annotation processor made for its schema. */
final class Reports {
  private Reports() {}

  static String json(Object report) {
    if (report instanceof CharSequence || report instanceof dev.penstock.definition.Node) {
      return report.toString();
    }
    Class<?> type = report.getClass();
    String writer = type.getPackageName() + "." + type.getSimpleName() + "Json";
    try {
      Class<?> json = Class.forName(writer, true, type.getClassLoader());
      Method toJson = json.getDeclaredMethod("toJson", type);
      toJson.setAccessible(true);
      return (String) toJson.invoke(null, report);
    } catch (ClassNotFoundException | NoSuchMethodException e) {
      throw new IllegalArgumentException(
          type.getName() + " is no @ReportSchema, or the annotation processor did not run over it",
          e);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(String.valueOf(e.getCause()), e);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(writer + " cannot be called", e);
    }
  }
}
