package dev.attune.channel.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.resolution.Part;
import dev.attune.resolution.Purpose;
import dev.attune.resolution.Resolution;
import dev.attune.resolution.ResolutionJson;
import dev.attune.resolution.Sensitivity;
import dev.attune.resolution.Weight;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResolutionGeneratorTest {
  private static final List<Resolution> MANY = LongStream.range(0, 3000)
      .mapToObj(seed -> ResolutionGenerator.seeded(seed).next())
      .toList();

  @Test
  void makesTheSameFromTheSameSeed() {
    ResolutionGenerator one = ResolutionGenerator.seeded(5512);
    ResolutionGenerator other = ResolutionGenerator.seeded(5512);

    assertThat(Stream.generate(one::next).limit(50))
        .isEqualTo(Stream.generate(other::next).limit(50).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void makesTheSameOnEveryJava() {
    assertThat(ResolutionJson.write(ResolutionGenerator.seeded(3).next()))
        .isEqualTo(
            "{\"purpose\":\"acknowledge\",\"locale\":\"fi-FI\",\"goal\":\"Anteeksi odotus, Robin. zqxv6e6ov7tmsu\","
                + "\"parts\":[{\"say\":[\"Anteeksi odotus, Robin.\","
                + "\"Hyvitys on matkalla ja saapuu muutamassa päivässä.\","
                + "\"Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas kiittää kärsivällisyydestä!\"]},"
                + "{\"ask\":{\"what\":\"zqxvyfvljuznj1 Virhe oli meidän: tarrassa oli väärä osoite.\","
                + "\"why\":\"zqxv1d1uaqmfp5 Virhe oli meidän: tarrassa oli väärä osoite.\"},"
                + "\"weight\":\"may\",\"sensitivity\":\"staff\"}]}");
  }

  @Test
  void makesEveryKindWeightAndSensitivity() {
    assertThat(parts().map(Part::kind)).contains(Part.Kind.values());
    assertThat(parts().map(Part::weight)).contains(Weight.values());
    assertThat(parts().map(Part::sensitivity)).contains(Sensitivity.values());
    assertThat(MANY).extracting(Resolution::purpose).contains(Purpose.values());
  }

  @Test
  void writesInMoreThanADozenLanguages() {
    assertThat(MANY.stream().map(one -> one.locale().getLanguage()).distinct())
        .hasSizeGreaterThan(12)
        .contains("ar", "he", "hi", "ja", "ko", "th", "zh");
  }

  @Test
  void goesFromOnePartToFortyAndFromAWordToManyPages() {
    assertThat(MANY).extracting(one -> one.parts().size()).contains(1, 40);
    assertThat(MANY)
        .extracting(one -> ResolutionJson.write(one).length())
        .anyMatch(length -> length < 120)
        .anyMatch(length -> length > 20_000);
  }

  @Test
  void plantsCanariesInEveryPrivatePartAndInNoPublicOne() {
    assertThat(MANY)
        .allSatisfy(resolution -> assertThat(resolution.parts())
            .allSatisfy(part -> assertThat(Canaries.in(ResolutionJson.write(
                        Resolution.of(Purpose.UPDATE, resolution.locale(), part)))
                    .isEmpty())
                .isEqualTo(part.sensitivity() == Sensitivity.PUBLIC)));
  }

  private static Stream<Part> parts() {
    return MANY.stream().flatMap(resolution -> resolution.parts().stream());
  }
}
