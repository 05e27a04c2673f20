using KnowledgeGraph.Extraction.Reading.Xml;

namespace KnowledgeGraph.Extraction.Reading.Word;

/// <summary>A list that a paragraph is an item of.</summary>
/// <param name="List">The list's number; 0 takes a paragraph out of its style's list.</param>
/// <param name="Level">The level, from 0; null where nothing is said.</param>
internal readonly record struct ListPlace(int? List, int? Level);

/// <summary>The styles of a document: what they say of runs and lists, with what they inherit.</summary>
internal sealed class WordStyles
{
    private const int Deepest = 32;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private string? _standard;

    /// <summary>What a style says of its runs.</summary>
    public RunFormat Format(string? style)
    {
        RunFormat format = default;
        foreach (Style each in Line(style))
        {
            format = format.Over(each.Format);
        }

        return format;
    }

    /// <summary>The list that a paragraph style puts its paragraphs in.</summary>
    public ListPlace List(string? style)
    {
        ListPlace place = default;
        foreach (Style each in Line(style ?? _standard))
        {
            place = new ListPlace(place.List ?? each.List.List, place.Level ?? each.List.Level);
        }

        return place;
    }

    /// <summary>Reads the part.</summary>
    public static WordStyles Read(BoundedXml xml)
    {
        var styles = new WordStyles();
        while (WordNames.NextInside(xml, -1))
        {
            if (WordNames.Of(xml.Node) == "style" && !xml.Node.IsEmptyElement && WordNames.Attribute(xml.Node, "styleId") is string id)
            {
                bool isStandard = WordNames.Attribute(xml.Node, "type") == "paragraph"
                    && WordNames.Attribute(xml.Node, "default") is "1" or "true" or "on";
                styles._standard = isStandard ? id : styles._standard;
                styles._styles[id] = ReadStyle(xml);
            }
        }

        return styles;
    }

    private static Style ReadStyle(BoundedXml xml)
    {
        var style = new Style(null, default, default);
        int depth = xml.Node.Depth;
        while (WordNames.NextInside(xml, depth))
        {
            string name = WordNames.Of(xml.Node);
            style = name switch
            {
                "basedOn" => style with { BasedOn = WordNames.Value(xml.Node) },
                "numId" => style with { List = style.List with { List = WordNames.Number(xml.Node) } },
                "ilvl" => style with { List = style.List with { Level = WordNames.Number(xml.Node) } },
                // What a table style says of its first row is nothing that its text says.
                "tblStylePr" => Skipped(xml, style),
                _ => style with { Format = style.Format.With(name, xml.Node) },
            };
        }

        return style;
    }

    private static Style Skipped(BoundedXml xml, Style style)
    {
        WordNames.Skip(xml);
        return style;
    }

    // The style and those that it is based on; a ring of them ends.
    private IEnumerable<Style> Line(string? style)
    {
        for (int depth = 0; depth < Deepest && style is not null && _styles.TryGetValue(style, out Style? each); depth++)
        {
            yield return each;
            style = each.BasedOn;
        }
    }

    private sealed record Style(string? BasedOn, RunFormat Format, ListPlace List);
}
