package dev.attune.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.channel.Channel;
import dev.attune.channel.ChannelSettings;
import dev.attune.channel.Channels;
import dev.attune.channel.email.EmailChannelProvider;
import dev.attune.channel.facebook.FacebookChannelProvider;
import dev.attune.channel.twitter.TwitterChannelProvider;
import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ways a host may have its channels: named by hand, found on the class path, found on the module path. */
class HostTest {
  private static final Set<String> CHANNELS = Set.of(
      "dev.attune.channel.twitter", "dev.attune.channel.facebook", "dev.attune.channel.email");

  @Test
  void aHostWithoutServiceLoaderNamesItsProviders() {
    Channels channels = Channels.of(
        new TwitterChannelProvider(), new FacebookChannelProvider(), new EmailChannelProvider());

    assertThat(channels.kinds())
        .extracting(Object::toString)
        .containsExactly("email", "facebook", "twitter");
    try (Channel channel = channels.open(channels.kinds().get(2), ChannelSettings.empty())) {
      assertThat(channel.capabilities().surfaces()).hasSize(2);
    }
  }

  @Test
  void aHostOnTheClassPathFindsThem() {
    assertThat(Channels.discover().kinds())
        .extracting(Object::toString)
        .containsExactly("email", "facebook", "twitter");
  }

  @Test
  void aHostOnTheModulePathFindsThemAndComposes() throws ReflectiveOperationException {
    ModuleLayer layer = modules();
    ClassLoader modular = layer.findLoader("dev.attune.core");
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(modular);
    try {
      Class<?> discovery = modular.loadClass("dev.attune.channel.Channels");
      assertThat(discovery.getModule()).hasToString("module dev.attune.core");
      Object channels = discovery.getMethod("discover").invoke(null);
      List<?> kinds = (List<?>) discovery.getMethod("kinds").invoke(channels);
      assertThat(kinds)
          .extracting(Object::toString)
          .containsExactly("email", "facebook", "twitter");
      for (Object kind : kinds) {
        assertThat(open(modular, channels, kind).getClass().getModule().getName())
            .isEqualTo("dev.attune.channel." + kind);
      }
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static Object open(ClassLoader modular, Object channels, Object kind)
      throws ReflectiveOperationException {
    Class<?> settings = modular.loadClass("dev.attune.channel.ChannelSettings");
    return channels
        .getClass()
        .getMethod("open", kind.getClass(), settings)
        .invoke(channels, kind, settings.getMethod("empty").invoke(null));
  }

  /** The class path of this test as a module path, with the three channels as its roots. */
  private static ModuleLayer modules() {
    Path[] paths = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(HostTest::isModule)
        .toArray(Path[]::new);
    Configuration configuration = ModuleLayer.boot()
        .configuration()
        .resolveAndBind(ModuleFinder.of(paths), ModuleFinder.of(), CHANNELS);
    return ModuleLayer.boot()
        .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
  }

  private static boolean isModule(Path path) {
    try {
      return !ModuleFinder.of(path).findAll().isEmpty();
    } catch (FindException e) {
      return false;
    }
  }
}
