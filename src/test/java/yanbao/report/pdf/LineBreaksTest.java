package yanbao.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LineBreaksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "内容成本; 内|容|成|本",
        "空间，约; 空|间，|约",
        "（含税）价; （含|税）|价",
        "“推荐”评级; “推|荐”|评|级",
        "约1042亿元; 约|1042亿|元",
        "上涨19.59%，创新高; 上|涨|19.59%，|创|新|高",
        "AIGC产业; AIGC|产|业",
        "hello world; hello|world",
        "state-of-the-art; state-|of-|the-|art",
        "2023-03-01; 2023-03-01",
        "PE/EPS; PE/|EPS",
      })
  void linesMayEndAt(String text, String expected) {
    assertEquals(expected, String.join("|", LineBreaks.tokens(text)));
  }
}
