package dev.attune.resolution;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A picture, a video or a file.
 *
 * @param href where it is: absolute, {@code https} or {@code http}, with a host
 * @param type its media type in lower case, for instance {@code image/png}
 * @param alt what it shows, in words, for those who cannot see it
 * @param weight how much it matters
 * @param sensitivity who may know it
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6838#section-4.2">RFC 6838 section 4.2, the names of media types</a>
 */
public record Media(URI href, String type, String alt, Weight weight, Sensitivity sensitivity)
    implements Part {
  private static final Pattern TYPE =
      Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,126}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the address is not an absolute web address, the type is no media type, or the
   *     words are blank
   */
  public Media {
    Texts.webAddress("href", href);
    type = type.toLowerCase(Locale.ROOT);
    Texts.require(TYPE.matcher(type).matches(), "type must be a media type such as image/png");
    alt = Texts.text("alt", alt);
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(sensitivity, "sensitivity");
  }

  /**
   * Public media that must be shown.
   *
   * @param href where it is
   * @param type its media type
   * @param alt what it shows
   * @return the part
   */
  public static Media of(URI href, String type, String alt) {
    return new Media(href, type, alt, Weight.MUST, Sensitivity.PUBLIC);
  }

  /**
   * The first half of the media type.
   *
   * @return for instance {@code image}
   */
  public String family() {
    return type.substring(0, type.indexOf('/'));
  }

  @Override
  public Kind kind() {
    return Kind.MEDIA;
  }

  @Override
  public String toString() {
    return Texts.describe(this, type);
  }
}
