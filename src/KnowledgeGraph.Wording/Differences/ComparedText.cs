using KnowledgeGraph.Wording.Units;

namespace KnowledgeGraph.Wording.Differences;

/// <summary>A text as it is compared word by word.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Units">Its units, in their order.</param>
public sealed record ComparedText(string Text, IReadOnlyList<TextUnit> Units)
{
    /// <summary>A text whose footnotes' marks are compared as printed.</summary>
    public static ComparedText Of(string text) => new(text, TextUnits.Of(text));
}
