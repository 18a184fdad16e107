package yanbao.batch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears the signals that ask a process to end, until closed. The JDK's class for that is reached by
 * name: javac lets nobody use it without a warning, and there is no other.
 */
final class Signals implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
  private static final List<String> ENDING = List.of("INT", "TERM", "HUP");

  private final Method handle;
  private final Map<Object, Object> handlersBefore = new LinkedHashMap<>();

  /**
   * Replaces what the virtual machine does on these signals.
   *
   * @param heard takes a signal's number, on a thread of its own
   */
  Signals(IntConsumer heard) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    handle = signal.getMethod("handle", signal, handler);
    Method number = signal.getMethod("getNumber");
    Object ours =
        Proxy.newProxyInstance(
            Signals.class.getClassLoader(),
            new Class<?>[] {handler},
            (self, method, arguments) -> {
              if (method.getName().equals("handle")) {
                heard.accept((int) number.invoke(arguments[0]));
              }
              return null;
            });
    for (String name : ENDING) {
      replace(signal, name, ours);
    }
  }

  private void replace(Class<?> type, String name, Object ours)
      throws ReflectiveOperationException {
    try {
      Object signal = type.getConstructor(String.class).newInstance(name);
      handlersBefore.put(signal, handle.invoke(null, signal, ours));
    } catch (InvocationTargetException e) {
      LOG.info("signal {} is not heard: {}", name, String.valueOf(e.getCause()));
    }
  }

  @Override
  public void close() throws ReflectiveOperationException {
    for (Object signal : new ArrayList<>(handlersBefore.keySet())) {
      handle.invoke(null, signal, handlersBefore.remove(signal));
    }
  }
}
