package dev.attune;

import dev.attune.store.CaseStore;
import dev.attune.store.Commit;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/** A store that tells of each commit just before it is made. */
final class Watched {
  private Watched() {}

  static CaseStore of(CaseStore store, Consumer<Commit> before) {
    return (CaseStore) Proxy.newProxyInstance(
        CaseStore.class.getClassLoader(),
        new Class<?>[] {CaseStore.class},
        (proxy, method, given) -> {
          if (method.getName().equals("commit")) {
            before.accept((Commit) given[0]);
          }
          try {
            return method.invoke(store, given);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }
}
