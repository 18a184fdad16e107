package yanbao.report.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.Chunk;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import yanbao.report.DisplayedTable;
import yanbao.report.Provenance;
import yanbao.report.Words;

/** What stands around a table or chart: the caption above, sources and notes below. */
final class FigureCells {
  private final Press press;

  FigureCells(Press press) {
    this.press = press;
  }

  /** A numbered caption that links lead to. */
  PdfPCell caption(Outline.Entry entry, boolean continued, int columns) {
    String text = entry.number() + press.word(Words.COLON) + entry.title();
    if (continued) {
      text += press.word(Words.OPEN) + press.word(Words.CONTINUED) + press.word(Words.CLOSE);
    }
    Chunk chunk = press.ink().chunk(text, Design.CAPTION, Place.of("caption"));
    if (!continued) {
      chunk.setLocalDestination(entry.destination());
      chunk.setGenericTag(entry.destination());
    }
    return caption(chunk, columns);
  }

  /** A caption without a number. */
  PdfPCell caption(String title, int columns) {
    return caption(press.ink().chunk(title, Design.CAPTION, Place.of("caption")), columns);
  }

  private static PdfPCell caption(Chunk chunk, int columns) {
    PdfPCell cell = plain(new Phrase(Design.CAPTION.leading(), chunk), columns);
    cell.setPaddingBottom(Design.CELL_PADDING);
    return cell;
  }

  /** Sources and notes; empty where there is nothing to say. */
  Optional<PdfPCell> tail(String table, Optional<DisplayedTable> shown, int columns) {
    List<String> lines = new ArrayList<>();
    List<String> sources = Provenance.sources(table, press.data());
    if (!sources.isEmpty()) {
      lines.add(
          press.word(Words.SOURCE)
              + press.word(Words.COLON)
              + String.join(press.word(Words.LIST_SEPARATOR), sources));
    }
    List<String> notes = shown.map(this::notes).orElse(List.of());
    if (!notes.isEmpty()) {
      lines.add(
          press.word(Words.NOTE)
              + press.word(Words.COLON)
              + String.join(press.word(Words.SENTENCE_SEPARATOR), notes));
    }
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    PdfPCell cell = plain(new Phrase(), columns);
    cell.setPaddingTop(Design.CELL_PADDING_VERTICAL);
    for (String line : lines) {
      Paragraph paragraph =
          press.ink().paragraph(line, Design.SOURCE_LINE, Place.of("line under table " + table));
      cell.addElement(paragraph);
    }
    return Optional.of(cell);
  }

  private List<String> notes(DisplayedTable table) {
    List<String> notes = new ArrayList<>();
    table.note().ifPresent(notes::add);
    if (table.hasMissing()) {
      notes.add(press.word(Words.NO_DATA));
    }
    if (table.hasNotMeaningful()) {
      notes.add(press.word(Words.NOT_MEANINGFUL));
    }
    return notes;
  }

  static PdfPCell plain(Phrase content, int columns) {
    PdfPCell cell = new PdfPCell(content);
    // A cell starts out with a leading of its own, whatever the phrase says.
    cell.setLeading(content.getLeading(), 0);
    cell.setColspan(columns);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(0);
    cell.setUseAscender(true);
    cell.setUseDescender(true);
    return cell;
  }

  static void rule(PdfPCell cell, int side, float width, Color color) {
    cell.setUseVariableBorders(true);
    switch (side) {
      case Rectangle.TOP -> {
        cell.setBorderWidthTop(width);
        cell.setBorderColorTop(color);
      }
      case Rectangle.BOTTOM -> {
        cell.setBorderWidthBottom(width);
        cell.setBorderColorBottom(color);
      }
      default -> throw new IllegalArgumentException("rules are horizontal");
    }
  }
}
