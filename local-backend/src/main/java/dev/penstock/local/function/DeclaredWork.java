package dev.penstock.local.function;

import dev.penstock.annotation.LocalData;
import dev.penstock.annotation.PipelineSource;
import dev.penstock.annotation.StepWork;
import dev.penstock.local.job.StepRunner;
import dev.penstock.local.s3.ObjectStore;
import dev.penstock.local.s3.S3Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What stands beside a pipeline's source for a run on this machine: the {@link StepWork} of its
 * steps, and its {@link LocalData}. Immutable.
 */
public final class DeclaredWork {
  private final Map<String, StepRunner> steps;
  private final Map<S3Location, Method> data;

  private DeclaredWork(Map<String, StepRunner> steps, Map<S3Location, Method> data) {
    this.steps = Collections.unmodifiableMap(steps);
    this.data = data;
  }

  /**
   * Nothing.
   *
   * @return no work and no data
   */
  public static DeclaredWork none() {
    return new DeclaredWork(Map.of(), Map.of());
  }

  /**
   * Finds what belongs to a pipeline.
   *
   * @param source the method that makes it, marked with {@link PipelineSource}
   * @return what its class has, and the classes that the annotation names
   * @throws IllegalArgumentException when a method has no shape that can be called; the message
   *     says which
   */
  public static DeclaredWork beside(Method source) {
    Set<Class<?>> classes = new LinkedHashSet<>();
    classes.add(source.getDeclaringClass());
    PipelineSource annotation = source.getAnnotation(PipelineSource.class);
    if (annotation != null) {
      classes.addAll(Arrays.asList(annotation.work()));
    }
    return of(classes.toArray(Class<?>[]::new));
  }

  /**
   * Finds what classes have.
   *
   * @param classes the classes
   * @return their methods that are marked
   * @throws IllegalArgumentException when a method has no shape that can be called; the message
   *     says which
   */
  public static DeclaredWork of(Class<?>... classes) {
    Map<String, StepRunner> steps = new TreeMap<>();
    Map<S3Location, Method> data = new LinkedHashMap<>();
    for (Class<?> each : classes) {
      for (Method method : each.getDeclaredMethods()) {
        StepWork work = method.getAnnotation(StepWork.class);
        LocalData local = method.getAnnotation(LocalData.class);
        if (work != null) {
          StepRunner runner = WorkMethod.of(callable(method)).runner();
          for (String step : work.value()) {
            if (steps.put(step, runner) != null) {
              throw new IllegalArgumentException(
                  "two methods do the work of the step \""
                      + step
                      + "\"; one of them is "
                      + WorkMethod.name(method));
            }
          }
        }
        if (local != null) {
          data.put(location(method, local.value()), callable(method));
        }
      }
    }
    return new DeclaredWork(steps, data);
  }

  private static Method callable(Method method) {
    if (!Modifier.isStatic(method.getModifiers())) {
      throw new IllegalArgumentException(WorkMethod.name(method) + " has to be static");
    }
    // The class around it need not be public.
    method.setAccessible(true);
    return method;
  }

  private static S3Location location(Method method, String uri) {
    S3Location location;
    try {
      location = S3Location.parse(uri);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          WorkMethod.name(method) + ": " + wrong.getMessage(), wrong);
    }
    if (location.key().isEmpty()
        || method.getParameterCount() > 0
        || !InputStream.class.isAssignableFrom(method.getReturnType())) {
      throw new IllegalArgumentException(
          WorkMethod.name(method)
              + " has to take nothing and return the InputStream of one object, s3://bucket/key");
    }
    return location;
  }

  /**
   * Returns the work.
   *
   * @return who does a step, by the step's name
   */
  public Map<String, StepRunner> steps() {
    return steps;
  }

  /**
   * Puts the data where the steps look for it. What is there already in the same bytes stays.
   *
   * @param store where to put it
   * @throws IOException when it cannot be read or written
   */
  public void putData(ObjectStore store) throws IOException {
    for (Map.Entry<S3Location, Method> each : data.entrySet()) {
      byte[] bytes = bytes(each.getValue());
      if (!isThere(store, each.getKey(), bytes)) {
        store.write(each.getKey(), new ByteArrayInputStream(bytes));
      }
    }
  }

  private static byte[] bytes(Method method) throws IOException {
    try (InputStream in = (InputStream) WorkMethod.call(method)) {
      return in.readAllBytes();
    } catch (Exception failed) {
      throw new IOException(
          WorkMethod.name(method) + " cannot be read: " + failed.getMessage(), failed);
    }
  }

  private static boolean isThere(ObjectStore store, S3Location location, byte[] bytes)
      throws IOException {
    try (InputStream there = store.read(location)) {
      return Arrays.equals(there.readAllBytes(), bytes);
    } catch (NoSuchFileException none) {
      return false;
    }
  }
}
