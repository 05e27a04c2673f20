namespace KnowledgeGraph.Queries.Drafts;

/// <summary>The words that tell what a title or a topic is about, by their beginnings: "promotion" and "promoting" are one.</summary>
internal static class TellingWords
{
    private const int ShortestWord = 4;
    private const int Beginning = 6;

    // Whatever is about anything has them.
    private static readonly HashSet<string> Common = new(
        [
            "with", "from", "into", "their", "them", "that", "this", "these", "those", "which", "other", "including", "between", "among", "within",
            "united", "nations", "international", "resolution", "resolutions", "security", "council", "general", "assembly", "question", "situation",
            "implementation", "report", "activities", "member", "states", "concerning", "related", "all", "particular", "extension", "mandate",
        ],
        StringComparer.Ordinal);

    /// <summary>The words of a text.</summary>
    public static HashSet<string> Of(string? text) =>
    [
        .. KebabCase.Of(text).Split('-').Where(w => w.Length >= ShortestWord && !Common.Contains(w)).Select(w => w[..Math.Min(w.Length, Beginning)]),
    ];

    /// <summary>The share of some words that others have too; 0 of none.</summary>
    public static double ShareIn(HashSet<string> asked, HashSet<string> others) =>
        asked.Count == 0 ? 0 : (double)asked.Count(others.Contains) / asked.Count;
}
