package dev.penstock.sagemaker.cost;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a job runs on.
 *
 * @param count how many instances run at a time
 * @param type for example {@code ml.m5.large}
 * @param gigabytes how large a volume is asked for with each, or null when nothing says it
 */
record Machines(long count, String type, @Nullable Long gigabytes) {
  /**
   * Families with disks of their own, which take the place of a volume and cost nothing besides.
   */
  private static final Set<String> OWN_DISKS =
      Set.of(
          "ml.c5d",
          "ml.m5d",
          "ml.r5d",
          "ml.g4dn",
          "ml.g5",
          "ml.g6",
          "ml.g6e",
          "ml.p3dn",
          "ml.p4d",
          "ml.p4de",
          "ml.p5",
          "ml.p5e",
          "ml.p5en",
          "ml.trn1",
          "ml.trn1n",
          "ml.trn2");

  /**
   * Returns how large the volume of each is.
   *
   * @return gigabytes, 0 where there is none; null when nothing says it
   * @see <a
   *     href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ResourceConfig.html">VolumeSizeInGB,
   *     where instances have NVMe disks</a>
   */
  @Nullable Long volume() {
    int size = type.lastIndexOf('.');
    return size > 0 && OWN_DISKS.contains(type.substring(0, size)) ? Long.valueOf(0) : gigabytes;
  }
}
