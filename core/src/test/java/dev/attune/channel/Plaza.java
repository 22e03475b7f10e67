package dev.attune.channel;

import dev.attune.conversation.ChannelKind;
import dev.attune.conversation.Conversation;
import dev.attune.conversation.Identity;
import dev.attune.conversation.Message;
import dev.attune.conversation.NativeId;
import dev.attune.conversation.SurfaceId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An invented network: people talk on a square, and whisper. */
public final class Plaza {
  public static final ChannelKind KIND = new ChannelKind("plaza");
  public static final SurfaceId TALK = new SurfaceId(KIND, "talk");
  public static final SurfaceId WHISPER = new SurfaceId(KIND, "whisper");
  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  /** Its profile, with every kind of value there is. */
  public static final String PROFILE = """
      {
        "channel": "plaza",
        "surfaces": {
          "talk": {
            "audience": {"value": "everyone", "source": "https://plaza.example/rules", "checked": "2026-11-20"},
            "threading": {"value": "chain", "source": "https://plaza.example/rules", "checked": "2026-11-20"},
            "markup": {"value": "plain", "source": "https://plaza.example/rules", "checked": "2026-11-20"},
            "numbered": {"value": true, "source": "https://plaza.example/custom", "checked": "2026-11-20", "verified": false},
            "forms": {
              "shout": {
                "text": {"value": 280, "unit": "code-points", "source": "https://plaza.example/text", "checked": "2026-11-20"},
                "links": {"value": 1, "source": "https://plaza.example/links", "checked": "2026-11-20"},
                "linkLabel": {"value": 20, "unit": "utf-16-units", "source": "https://plaza.example/links", "checked": "2026-11-20"},
                "media": {"value": 4, "source": "https://plaza.example/media", "checked": "2026-11-20"},
                "mediaTypes": {"value": "image/png video/*", "source": "https://plaza.example/media", "checked": "2026-11-20"},
                "mediaAlt": {"value": true, "source": "https://plaza.example/media", "checked": "2026-11-20"}
              }
            },
            "handOffs": {
              "whisper": {
                "mode": {"value": "invitation", "source": "https://plaza.example/whisper", "checked": "2026-11-20"},
                "oneShot": {"value": true, "source": "https://plaza.example/whisper", "checked": "2026-11-20"},
                "window": {"value": "P7D", "source": "https://plaza.example/whisper", "checked": "2026-11-20"}
              }
            },
            "revisions": {
              "edit": {"value": false, "source": "https://plaza.example/edit", "checked": "2026-11-20"},
              "withdraw": {"value": true, "source": "https://plaza.example/edit", "checked": "2026-11-20"}
            },
            "restrictions": {
              "identical-texts": {"value": true, "source": "https://plaza.example/rules", "checked": "2026-11-20"}
            }
          },
          "whisper": {
            "audience": {"value": "customer", "source": "https://plaza.example/whisper", "checked": "2026-11-20"},
            "threading": {"value": "session", "source": "https://plaza.example/whisper", "checked": "2026-11-20"},
            "markup": {"value": "html", "source": "https://plaza.example/whisper", "checked": "2026-11-20"},
            "forms": {
              "choices": {
                "text": {"value": 640, "unit": "utf-8-octets", "source": "https://plaza.example/whisper", "checked": "2026-11-20"},
                "choices": {"value": 3, "source": "https://plaza.example/whisper", "checked": "2026-11-20"},
                "choiceLabel": {"value": 20, "unit": "utf-16-units", "source": "https://plaza.example/whisper", "checked": "2026-11-20"},
                "choiceValue": {"value": 1000, "unit": "utf-16-units", "source": "https://plaza.example/whisper", "checked": "2026-11-20"}
              },
              "text": {
                "text": {"value": 2000, "unit": "code-points", "source": "https://plaza.example/whisper", "checked": "2026-11-20"}
              }
            },
            "window": {
              "automation": {"value": "PT24H", "source": "https://plaza.example/whisper", "checked": "2026-11-20"},
              "person": {"value": "P7D", "source": "https://plaza.example/whisper", "checked": "2026-11-20"}
            }
          }
        }
      }
      """;

  private Plaza() {}

  public static Capabilities capabilities() {
    return CapabilitiesJson.read(PROFILE, Optional.empty());
  }

  public static Surface talk() {
    return capabilities().surface(TALK).orElseThrow();
  }

  public static Surface whisper() {
    return capabilities().surface(WHISPER).orElseThrow();
  }

  public static Identity brand() {
    return Identity.of(KIND, "acme");
  }

  public static Identity robin() {
    return Identity.of(KIND, "robin");
  }

  public static Message message(String id, Identity author, Instant at, String text) {
    return Message.of(new NativeId(id), author, at, text);
  }

  public static Conversation conversation() {
    return Conversation.begin(
        TALK, new NativeId("t1"), brand(), message("m1", robin(), NOON, "Where is my refund?"));
  }

  public static Draft draft(Surface surface, List<Passage> flow, List<Passage> carried) {
    return new Draft(
        surface,
        surface.forms().get(0),
        flow,
        carried,
        conversation(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Locale.UK,
        Author.PERSON,
        NOON);
  }
}
