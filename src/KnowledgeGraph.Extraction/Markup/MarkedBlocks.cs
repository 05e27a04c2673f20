using System.Globalization;
using System.Xml;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Akn;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>Writes the blocks of provisions: paragraphs, and those of a table or a list inside it.</summary>
/// <param name="xml">Where to.</param>
/// <param name="words">Writes the words of a block.</param>
/// <param name="marks">Writes what an element is.</param>
/// <param name="layout">How the source looks; null where there is none.</param>
/// <param name="writeUnmarked">Writes the footnotes behind a provision that nothing marks.</param>
internal sealed class MarkedBlocks(XmlWriter xml, MarkedInlines words, ProvisionMarks marks, Layout? layout, Action<Part> writeUnmarked)
{
    /// <summary>Writes blocks.</summary>
    /// <param name="holders">The blocks, in their order.</param>
    /// <param name="around">The provision that the element around them is.</param>
    public void Write(IReadOnlyList<Holder> holders, Part around)
    {
        for (int i = 0; i < holders.Count;)
        {
            int end = i + 1;
            while (end < holders.Count && AreOne(holders[end - 1].Look, holders[end].Look))
            {
                end++;
            }

            IReadOnlyList<Holder> run = [.. holders.Skip(i).Take(end - i)];
            switch (run[0].Look)
            {
                case { Cell: { } cell } when layout is not null:
                    WriteTable(run, cell.Table, around);
                    break;
                case { Item: not null }:
                    WriteList(run, around);
                    break;
                default:
                    WriteBlock(run[0], around);
                    break;
            }

            i = end;
        }
    }

    /// <summary>Whether two blocks stand in one table or one list.</summary>
    public static bool AreOne(BlockLook one, BlockLook next) => (one, next) switch
    {
        ({ Cell: { } cell }, { Cell: { } other }) => cell.Table == other.Table && (other.Row, other.Column).CompareTo((cell.Row, cell.Column)) >= 0,
        ({ Cell: null, Item: { } item }, { Cell: null, Item: { } other }) => item.List == other.List && other.Item >= item.Item,
        _ => false,
    };

    /// <summary>Writes a block into an element that takes words, and says whose they are.</summary>
    /// <param name="holder">The block.</param>
    /// <param name="around">The provision that the element around it is.</param>
    /// <param name="element">The element.</param>
    public void WriteBlock(Holder holder, Part? around, string element = AknNames.P)
    {
        xml.WriteStartElement(element, AknNames.Namespace);
        if (holder.Look.Heading > 0)
        {
            xml.WriteAttributeString(AknNames.Class, string.Create(CultureInfo.InvariantCulture, $"heading-{holder.Look.Heading}"));
        }

        if (holder.Part != around && holder.IsFirst)
        {
            string? printed = ExpectedReading.PrintedNumber(holder.Part.Kind, holder.Part.Number);
            marks.Write(holder.Part, around, printed, ItalicsOf(holder));
            WriteWords(holder, printed);
        }
        else if (holder.Part != around)
        {
            xml.WriteAttributeString(MarkNames.Prefix, MarkNames.Of, MarkNames.Namespace, XmlWords.Of(holder.Part.Label));
            WriteWords(holder, null);
        }
        else
        {
            WriteWords(holder, null);
        }

        xml.WriteEndElement();
    }

    /// <summary>The words in italics that a block will begin with.</summary>
    public static TextSpan ItalicsOf(Holder holder)
    {
        Part part = holder.Part;
        bool isShown = part.Kind != ProvisionKind.Head && part.Opening.Length > 0
            && !holder.Look.Words.Any(w => w.Style == InlineStyle.Italic);
        return isShown ? new TextSpan(part.OpeningStart, part.OpeningStart + part.Opening.Length) : holder.FirstItalics();
    }

    // A reader takes white space as one space, and other characters for those that look so. Words that would change are kept as they are.
    private void WriteWords(Holder holder, string? number)
    {
        string text = XmlWords.Of(holder.Span.Of(holder.Part.Text).ToString());
        var line = new Line();
        line.Append(text);
        if (line.Take() != text)
        {
            xml.WriteAttributeString("xml", "space", null, "preserve");
        }

        if (number is not null)
        {
            xml.WriteStartElement(AknNames.Inline, AknNames.Namespace);
            xml.WriteAttributeString(AknNames.Name, AknNames.Num);
            xml.WriteString(number + " ");
            xml.WriteEndElement();
        }

        words.Write(holder);
        if (holder.Span.End == holder.Part.Text.Length)
        {
            writeUnmarked(holder.Part);
        }
    }

    private void WriteTable(IReadOnlyList<Holder> run, int table, Part around)
    {
        int columns = Math.Max(layout!.ColumnsOf(table), run.Max(h => h.Look.Cell!.Value.Column + 1));
        HashSet<int> spanned = [.. run.Select(h => h.Look.Cell!.Value).Where(c => c.Rows > 1).Distinct()
            .SelectMany(c => Enumerable.Range(c.Row + 1, c.Rows - 1))];
        Begin(AknNames.Table);
        foreach (IGrouping<int, Holder> row in run.GroupBy(h => h.Look.Cell!.Value.Row))
        {
            Begin(AknNames.Tr);
            int column = 0;
            foreach (IGrouping<int, Holder> cell in row.GroupBy(h => h.Look.Cell!.Value.Column))
            {
                column = WriteEmpty(column, cell.Key);
                TableCell shape = cell.First().Look.Cell!.Value;
                Begin(shape.IsHeading ? AknNames.Th : AknNames.Td);
                WriteSpan(AknNames.RowSpan, shape.Rows);
                WriteSpan(AknNames.ColSpan, shape.Columns);
                foreach (Holder holder in cell)
                {
                    WriteBlock(holder, around);
                }

                xml.WriteEndElement();
                column = cell.Key + shape.Columns;
            }

            // How many cells come down from above is not counted: a row under such has no empty ones at its end.
            WriteEmpty(column, spanned.Contains(row.Key) ? column : columns);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // Cells without a word.
    private int WriteEmpty(int from, int to)
    {
        for (; from < to; from++)
        {
            Begin(AknNames.Td);
            xml.WriteEndElement();
        }

        return from;
    }

    private void WriteSpan(string name, int span)
    {
        if (span > 1)
        {
            xml.WriteAttributeString(name, span.ToString(CultureInfo.InvariantCulture));
        }
    }

    // Lists inside a list stand in the item before them.
    private void WriteList(IReadOnlyList<Holder> run, Part around)
    {
        int level = run.Min(h => h.Look.Item!.Value.Level);
        Begin(run[0].Look.Item!.Value.IsOrdered ? AknNames.Ol : AknNames.Ul);
        for (int i = 0; i < run.Count;)
        {
            int item = run[i].Look.Item!.Value.Item;
            Begin(AknNames.Li);
            for (; i < run.Count && run[i].Look.Item is { } own && own.Level == level && own.Item == item; i++)
            {
                WriteBlock(run[i], around);
            }

            int end = i;
            while (end < run.Count && run[end].Look.Item!.Value.Level > level)
            {
                end++;
            }

            if (end > i)
            {
                WriteList([.. run.Skip(i).Take(end - i)], around);
                i = end;
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Begin(string element) => xml.WriteStartElement(element, AknNames.Namespace);
}
