using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Queries.Places;

/// <summary>The units of <c>graph-schema/en/pinpoints.json</c>, and how they stand in one another.</summary>
internal static class PlaceUnits
{
    /// <summary>Annexes and the like: texts of their own.</summary>
    public const int Annexed = 0;

    /// <summary>Articles and the like, which are numbered through a text.</summary>
    public const int Through = 4;

    /// <summary>Paragraphs.</summary>
    public const int Paragraphs = 5;

    private static readonly Dictionary<string, int> Ranks = new(StringComparer.Ordinal)
    {
        ["annex"] = Annexed,
        ["appendix"] = Annexed,
        ["enclosure"] = Annexed,
        ["attachment"] = Annexed,
        ["part"] = 1,
        ["chapter"] = 2,
        ["section"] = 3,
        ["paragraph"] = Paragraphs,
        ["subparagraph"] = Paragraphs,
        ["pp"] = Paragraphs,
        ["op"] = Paragraphs,
    };

    private static readonly Dictionary<string, PinpointUnit> ByWord = Read();

    /// <summary>A paragraph of the operative part, or of whatever is not said.</summary>
    public static PinpointUnit Paragraph { get; } = Of("paragraph")!;

    /// <summary>A paragraph of the preamble.</summary>
    public static PinpointUnit Preambular { get; } = Of("pp")!;

    /// <summary>The unit that a word names, in full, in the plural or abbreviated; null for another word.</summary>
    public static PinpointUnit? Of(string word) => ByWord.GetValueOrDefault(word.ToLowerInvariant().TrimEnd('.'));

    /// <summary>How far in a unit stands: what has a greater rank stands in what has a smaller one.</summary>
    public static int RankOf(PinpointUnit unit) => Ranks.GetValueOrDefault(unit.Word, Through);

    // Words of one thing are one unit: a paragraph is one, whether a resolution's or not.
    private static Dictionary<string, PinpointUnit> Read()
    {
        var units = new Dictionary<string, PinpointUnit>(StringComparer.Ordinal);
        IReadOnlyList<PinpointUnit> all = PinpointVocabulary.English.Units;
        foreach (PinpointUnit unit in all)
        {
            PinpointUnit meant = all.First(u => u.Printed == unit.Printed);
            foreach (string word in new[] { unit.Word, unit.Word + PinpointVocabulary.English.PluralEnding, unit.Printed, unit.Plural })
            {
                units.TryAdd(word.TrimEnd('.'), meant);
            }
        }

        return units;
    }
}
