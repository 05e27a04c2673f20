using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeGraph.Wording.Alignment;

namespace KnowledgeGraph.Queries.Comparing.Files;

/// <summary>How a draft resolution looks: the styles of the file.</summary>
internal static class TrackedStyles
{
    public const string Note = "Note";
    public const string NoteMark = "NoteMark";

    private const string Title = "DraftTitle";
    private const string Heading = "DraftHeading";
    private const string Preambular = "Preambular";
    private const string Operative = "Operative";

    // Twentieths of a point: 8.4 mm, the tab of United Nations documents.
    private const int Tab = 475;

    /// <summary>The style of a paragraph.</summary>
    public static string Of(ComparedParagraph paragraph) => paragraph.Kind switch
    {
        ProvisionKind.Head when paragraph.Label == "TITLE" => Title,
        ProvisionKind.Section or ProvisionKind.Annex => Heading,
        ProvisionKind.Footnote => Note,
        _ when PrintedParagraph.Depth(paragraph) is > 0 and var depth => Operative + depth,
        ProvisionKind.Operative or ProvisionKind.AnnexParagraph => Operative,
        _ => Preambular,
    };

    /// <summary>All styles.</summary>
    public static Styles Make() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman" },
                new FontSize { Val = "20" },
                new DocumentFormat.OpenXml.Wordprocessing.Languages { Val = "en-GB" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { After = "120", Line = "240", LineRule = LineSpacingRuleValues.Auto }))),
        Style("Normal", "Normal", null, null, isDefault: true),
        Style(Title, "Draft title", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "240" }),
            new StyleRunProperties(new Bold(), new FontSize { Val = "24" })),
        Style(Heading, "Draft heading",
            new StyleParagraphProperties(
                new KeepNext(), new SpacingBetweenLines { Before = "240", After = "120" }, new Justification { Val = JustificationValues.Center }),
            new StyleRunProperties(new Bold())),
        Style(Preambular, "Preambular paragraph", In(0, Tab), null),
        Style(Operative, "Operative paragraph", In(0, Tab), null),
        Style(Operative + "1", "Part of a paragraph", In(Tab, Tab), null),
        Style(Operative + "2", "Part of a part", In(2 * Tab, Tab), null),
        Style(Operative + "3", "Part of a part of a part", In(3 * Tab, Tab), null),
        Style(Operative + "4", "Part further within", In(4 * Tab, Tab), null),
        Style(Note, "Note", null, new StyleRunProperties(new FontSize { Val = "17" })),
        new Style(
            new StyleName { Val = "Note mark" },
            new StyleRunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }))
        {
            Type = StyleValues.Character,
            StyleId = NoteMark,
        });

    private static Style Style(
        string id, string name, StyleParagraphProperties? paragraph, StyleRunProperties? words, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
        {
            style.Default = true;
        }

        foreach (OpenXmlElement? properties in new OpenXmlElement?[] { paragraph, words })
        {
            if (properties is not null)
            {
                style.Append(properties);
            }
        }

        return style;
    }

    // The first line is set in, and the tab behind a number ends where the next column begins.
    private static StyleParagraphProperties In(int left, int firstLine) => new(
        new Tabs(new TabStop { Val = TabStopValues.Left, Position = left + (2 * firstLine) }),
        new Indentation { Left = $"{left}", FirstLine = $"{firstLine}" });
}
