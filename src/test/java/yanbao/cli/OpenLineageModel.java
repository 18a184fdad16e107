package yanbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.openlineage.client.OpenLineage;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The classes that OpenLineage makes from its schema. They take no field, and no facet, that the
 * schema does not know; what the schema requires they do not ask for.
 */
final class OpenLineageModel {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().registerModule(new JavaTimeModule());

  private OpenLineageModel() {}

  /** Reads the event, and finds nothing in it that is not OpenLineage's own. */
  static void assertKnows(String event)
      throws JsonProcessingException, ReflectiveOperationException {
    List<String> unknown = new ArrayList<>();
    look("event", MAPPER.readValue(event, OpenLineage.RunEvent.class), unknown);
    assertEquals(List.of(), unknown, event);
  }

  private static void look(String name, Object found, List<String> unknown)
      throws ReflectiveOperationException {
    switch (found) {
      case Collection<?> list -> {
        for (Object one : list) {
          look(name, one, unknown);
        }
      }
      case Map<?, ?> beside -> beside.keySet().forEach(key -> unknown.add(name + "." + key));
      default -> {
        if (OpenLineage.class.equals(found.getClass().getEnclosingClass())) {
          lookInto(name, found, unknown);
        }
      }
    }
  }

  private static void lookInto(String name, Object model, List<String> unknown)
      throws ReflectiveOperationException {
    for (Method getter : getters(model)) {
      Object value = getter.invoke(model);
      if (value != null) {
        String below = getter.getName().equals("getAdditionalProperties") ? "" : getter.getName();
        look(below.isEmpty() ? name : name + "." + below.substring(3), value, unknown);
      }
    }
  }

  private static List<Method> getters(Object model) {
    return Arrays.stream(model.getClass().getMethods())
        .filter(method -> method.getName().startsWith("get") && method.getParameterCount() == 0)
        .filter(method -> !method.getDeclaringClass().equals(Object.class))
        .toList();
  }
}
