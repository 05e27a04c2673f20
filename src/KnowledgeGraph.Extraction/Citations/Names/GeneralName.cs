using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Citations.Names;

/// <summary>Names that say what kind of text is meant and not which: "Peace Agreement", "Joint Declaration", "outcome document".</summary>
internal static class GeneralName
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "peace", "joint", "final", "political", "ministerial", "comprehensive", "ceasefire", "framework", "forces", "additional", "optional", "transitional", "headquarters",
        "outcome", "document", "declaration", "agreement", "protocol", "communiqué", "of", "action", "the", "to", "and", "on", "for", "in", "mission", "status", "cooperation", "relationship",
        "plan", "programme", "national", "constitutional", "charter", "statute", "tribunal", "court", "principles", "commitment", "strategic", "strategy", "safeguards", "government", "united",
        "nations", "international", "unit", "global", "regional", "general", "special", "interim", "conference", "code", "conduct", "rules", "procedure", "guidelines", "disengagement", "ministers",
        "guiding", "basic", "core", "standing", "financial", "staff", "provisional", "gender", "penal", "criminal", "civil", "fundamental", "reform", "security", "humanitarian", "key", "budget",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Spans = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is one of them.</summary>
    public static bool IsGeneral(ReadOnlySpan<char> word) => Spans.Contains(word);

    /// <summary>Whether all the words of a name are general ones.</summary>
    public static bool Is(NamedInstrument named)
    {
        foreach (string word in named.Words)
        {
            if (!Words.Contains(word))
            {
                return false;
            }
        }

        return named.Symbol is null;
    }
}
