package dev.attune.compose;

import dev.attune.AttuneException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The words of languages, which lie beside the classes. */
final class Texts {
  private Texts() {}

  /** A properties file in UTF-8. */
  static Properties read(String name) {
    try (InputStream in = Texts.class.getResourceAsStream(name + ".properties")) {
      if (in == null) {
        throw new AttuneException(name + ".properties is missing from the jar of core");
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new AttuneException(name + ".properties cannot be read from the jar of core", e);
    }
  }
}
