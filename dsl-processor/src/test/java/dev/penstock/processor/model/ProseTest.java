package dev.penstock.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.processor.model.MemberDescriptor.Presence;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The facts in words. */
class ProseTest {

  @Test
  void saysBoundsAndWhetherAMemberIsRequired() {
    MemberType size = new MemberType.Whole(Facts.of("integer", "1", "16384", null));

    assertThat(Prose.setter(member("VolumeSizeInGB", size, Presence.REQUIRED)))
        .isEqualTo(
            "Sets {@code VolumeSizeInGB}: a whole number, at least 1, at most 16384; required.");
    assertThat(Prose.setter(member("VolumeSizeInGB", size, Presence.DEFAULTED)))
        .endsWith("; required, unless the pipeline's defaults have it.");
  }

  @Test
  void saysWhatIsInAList() {
    MemberType text =
        new MemberType.Text(Facts.of("string", "0", "1", "(https|s3)://.*"), true, null);
    MemberType list = new MemberType.ListOf(Facts.of("list", "1", null, null), text);

    assertThat(Prose.property(member("Paths", list, Presence.OPTIONAL)))
        .isEqualTo(
            "Reads {@code Paths}: a list, at least 1 element; each a location in S3, at most 1"
                + " character, matching <code>(https|s3)://.*</code>.");
  }

  @Test
  void saysHowManyValuesAreKnown() {
    MemberType text = new MemberType.Text(Facts.ofValues("File", "Pipe"), false, "InputMode");

    assertThat(Prose.setter(member("Mode", text, Presence.OPTIONAL)))
        .isEqualTo("Sets {@code Mode}: text, of which the service knows 2 values.");
  }

  @Test
  void patternsCannotEndTheComment() {
    assertThat(Prose.escape(".*/\\u0020<@&>")).isEqualTo(".*&#47;&#92;u0020&#60;&#64;&#38;&#62;");
  }

  @Property
  void escapedTextMeansNothingToJavacOrJavadoc(@ForAll String text) {
    assertThat(Prose.escape(text)).doesNotContain("*/", "\\", "<", ">", "@").matches("[ -~]*");
  }

  private static MemberDescriptor member(String name, MemberType type, Presence presence) {
    return new MemberDescriptor(name, Names.method(name), type, presence);
  }
}
