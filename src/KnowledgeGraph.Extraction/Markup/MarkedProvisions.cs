using System.Xml;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Akn;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>
/// Writes provisions as elements. A provision lies in the element of its parent where the order of the text allows it, and names its parent
/// where not; provisions that a table or a list goes through are written into it.
/// </summary>
internal sealed class MarkedProvisions(XmlWriter xml, MarkedBlocks blocks, ProvisionMarks marks, Layout? layout)
{
    // What is longer is no heading, whatever it is called.
    private const int LongestHeading = 300;

    /// <summary>Writes provisions that follow each other.</summary>
    /// <param name="room">The provisions, without footnotes.</param>
    /// <param name="around">The provision around them.</param>
    /// <param name="isInPreamble">Whether they stand in the preamble, which has no hierarchy.</param>
    public void WriteAll(IReadOnlyList<Part> room, Part? around, bool isInPreamble = false)
    {
        for (int i = 0; i < room.Count;)
        {
            i = IsContainer(room[i]) || isInPreamble ? WriteContainer(room, i, around) : WriteLevel(room, i, around);
        }
    }

    /// <summary>Writes blocks as headings.</summary>
    public void WriteHeadings(IReadOnlyList<Holder> holders, Part around)
    {
        foreach (Holder holder in holders)
        {
            Begin(AknNames.Hcontainer, "title");
            blocks.WriteBlock(holder, around, AknNames.Heading);
            xml.WriteEndElement();
        }
    }

    private static bool IsContainer(Part part) => part.Kind is ProvisionKind.Preambular or ProvisionKind.Closing;

    // Words that follow each other, and items of lists.
    private int WriteContainer(IReadOnlyList<Part> room, int i, Part? around)
    {
        Part part = room[i];
        IReadOnlyList<Holder> holders = Joined(room, i, out int next);
        int end = next == i + 1 ? Below(room, next, part, ProvisionKind.Subparagraph) : next;
        Begin(AknNames.Container, part.Verb ?? part.Kind.CamelName());
        marks.Write(part, around, null, MarkedBlocks.ItalicsOf(holders[0]));
        blocks.Write(holders, part);
        WriteItems(room, next, end, part);
        xml.WriteEndElement();
        return end;
    }

    private void WriteItems(IReadOnlyList<Part> room, int from, int to, Part around)
    {
        if (from == to)
        {
            return;
        }

        Begin(AknNames.BlockList);
        for (int i = from; i < to;)
        {
            Part item = room[i];
            IReadOnlyList<Holder> holders = Holders(item);
            int end = Math.Min(to, Below(room, i + 1, item, ProvisionKind.Subparagraph));
            Begin(AknNames.Item);
            WriteNumber(item, around, holders);
            blocks.Write(holders, item);
            WriteItems(room, i + 1, end, item);
            xml.WriteEndElement();
            i = end;
        }

        xml.WriteEndElement();
    }

    // A level of the hierarchy: a number, a heading or words, and further levels.
    private int WriteLevel(IReadOnlyList<Part> room, int i, Part? around)
    {
        Part part = room[i];
        IReadOnlyList<Holder> holders = Joined(room, i, out int next);
        int end = next == i + 1 ? Below(room, next, part, null) : next;
        Begin(ElementOf(part), part.Kind is ProvisionKind.Section or ProvisionKind.Annex or ProvisionKind.Head or ProvisionKind.Footnote
            ? part.Kind.CamelName() : null);
        WriteNumber(part, around, holders);
        if (end == next)
        {
            WriteWords(part, holders);
        }
        else
        {
            WriteWithLevels(part, holders, room, next, end);
        }

        xml.WriteEndElement();
        return end;
    }

    private void WriteNumber(Part part, Part? around, IReadOnlyList<Holder> holders)
    {
        string? printed = ExpectedReading.PrintedNumber(part.Kind, part.Number);
        marks.Write(part, around, printed, MarkedBlocks.ItalicsOf(holders[0]));
        if (printed is not null)
        {
            Begin(AknNames.Num);
            xml.WriteString(XmlWords.Of(printed));
            xml.WriteEndElement();
        }
    }

    private void WriteWords(Part part, IReadOnlyList<Holder> holders)
    {
        bool isHeading = part.Kind == ProvisionKind.Section && holders.Count == 1 && part.Text.Length <= LongestHeading
            && holders[0].Look is { Cell: null, Item: null };
        if (isHeading)
        {
            blocks.WriteBlock(holders[0], part, AknNames.Heading);
            return;
        }

        Begin(AknNames.Content);
        blocks.Write(holders, part);
        xml.WriteEndElement();
    }

    private void WriteWithLevels(Part part, IReadOnlyList<Holder> holders, IReadOnlyList<Part> room, int from, int to)
    {
        int first = Holders(room[from])[0].Block;
        IReadOnlyList<Holder> before = [.. holders.TakeWhile((h, i) => i == 0 || h.Block < first)];
        bool isList = part.Kind is ProvisionKind.Operative or ProvisionKind.AnnexParagraph or ProvisionKind.Subparagraph;
        if (isList)
        {
            Begin(AknNames.List);
        }

        Begin(AknNames.Intro);
        blocks.Write(before, part);
        xml.WriteEndElement();
        for (int i = from; i < to;)
        {
            i = WriteLevel(room, i, part);
        }

        if (before.Count < holders.Count)
        {
            Begin(AknNames.WrapUp);
            blocks.Write([.. holders.Skip(before.Count)], part);
            xml.WriteEndElement();
        }

        if (isList)
        {
            xml.WriteEndElement();
        }
    }

    private static string ElementOf(Part part) => part.Kind switch
    {
        ProvisionKind.Operative or ProvisionKind.AnnexParagraph => AknNames.Paragraph,
        ProvisionKind.Subparagraph => AknNames.Point,
        ProvisionKind.Article => AknNames.Article,
        _ => AknNames.Hcontainer,
    };

    // The blocks of a provision, and of those behind it that its last table or list goes on through.
    private IReadOnlyList<Holder> Joined(IReadOnlyList<Part> room, int from, out int next)
    {
        IReadOnlyList<Holder> first = Holders(room[from]);
        next = from + 1;
        if (layout is null || next == room.Count || first[^1].Look is { Cell: null, Item: null })
        {
            return first;
        }

        var joined = new List<Holder>(first);
        for (; next < room.Count && Holders(room[next]) is var holders && MarkedBlocks.AreOne(joined[^1].Look, holders[0].Look); next++)
        {
            joined.AddRange(holders);
        }

        return joined;
    }

    // A provision with a number is an item by itself.
    private IReadOnlyList<Holder> Holders(Part part)
    {
        IReadOnlyList<Holder> holders = Holder.Of(part, layout);
        return part.Number is null || holders[0].Look.Item is null ? holders
            : [holders[0] with { Look = holders[0].Look with { Item = null } }, .. holders.Skip(1)];
    }

    // Where those end that follow a provision and are parts of it.
    private static int Below(IReadOnlyList<Part> room, int from, Part part, ProvisionKind? kind)
    {
        while (from < room.Count && (kind is null ? !IsContainer(room[from]) : room[from].Kind == kind) && IsPartOf(room[from], part))
        {
            from++;
        }

        return from;
    }

    private static bool IsPartOf(Part part, Part whole)
    {
        Part? above = part.Parent;
        while (above is not null && above != whole)
        {
            above = above.Parent;
        }

        return above is not null;
    }

    private void Begin(string element, string? name = null)
    {
        xml.WriteStartElement(element, AknNames.Namespace);
        if (name is not null)
        {
            xml.WriteAttributeString(AknNames.Name, XmlWords.Of(name));
        }
    }
}
