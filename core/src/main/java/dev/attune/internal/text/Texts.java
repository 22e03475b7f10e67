package dev.attune.internal.text;

import dev.attune.AttuneException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Word lists, which lie beside the classes that use them. */
public final class Texts {
  private Texts() {}

  /** A properties file in UTF-8 that lies beside a class. */
  public static Properties read(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name + ".properties")) {
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
