using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>The title over an annex, which may be that of an instrument of its own.</summary>
internal static class AnnexTitle
{
    private static readonly (string Word, InstrumentKind Kind)[] Kinds =
    [
        ("convention", InstrumentKind.Treaty), ("covenant", InstrumentKind.Treaty), ("protocol", InstrumentKind.Treaty), ("treaty", InstrumentKind.Treaty),
        ("agreement", InstrumentKind.Treaty), ("statute", InstrumentKind.Treaty), ("declaration", InstrumentKind.Declaration), ("agenda", InstrumentKind.Declaration),
        ("programme of action", InstrumentKind.Declaration), ("plan of action", InstrumentKind.Declaration), ("platform for action", InstrumentKind.Declaration),
        ("framework", InstrumentKind.Declaration), ("rules", InstrumentKind.Declaration), ("guidelines", InstrumentKind.Declaration),
        ("principles", InstrumentKind.Declaration), ("strategy", InstrumentKind.Declaration), ("compact", InstrumentKind.Declaration),
        ("model law", InstrumentKind.Declaration), ("code of conduct", InstrumentKind.Declaration), ("consensus", InstrumentKind.Declaration),
        ("outcome", InstrumentKind.Declaration), ("terms of reference", InstrumentKind.Other), ("modalities", InstrumentKind.Other), ("pathway", InstrumentKind.Declaration),
    ];

    /// <summary>The title without footnote marks and stars.</summary>
    public static string Clean(string printed)
    {
        ReadOnlySpan<char> title = printed.AsSpan().Trim();
        while (title.Length > 0 && (Superscript.IsDigit(title[^1]) || title[^1] is '*' or ' '))
        {
            title = title[..^1];
        }

        return title.ToString();
    }

    /// <summary>What kind of instrument bears such a title; null for a title that names none ("List of participants").</summary>
    public static InstrumentKind? KindOf(string title)
    {
        foreach ((string word, InstrumentKind kind) in Kinds)
        {
            if (title.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }
}
