using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>The words of the vocabulary that relations are told by.</summary>
internal static class RelationWords
{
    private static readonly FrozenDictionary<string, RelationType>.AlternateLookup<ReadOnlySpan<char>> Phrases =
        Verbs.All.Phrases.ToFrozenDictionary(p => p.Phrase, p => p.Relation).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, DecidingWords>.AlternateLookup<ReadOnlySpan<char>> DecidingVerbs =
        Verbs.All.Decisions.SelectMany(d => d.Verbs, (d, verb) => (d, verb))
            .ToFrozenDictionary(p => p.verb, p => p.d).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string Deciding = Verbs.All.Deciding;

    /// <summary>Phrases that tie what is decided upon to what established it: "established by".</summary>
    public static WordSet Tying { get; } = new(Verbs.All.Decisions.SelectMany(d => d.Phrases));

    /// <summary>Words that may stand between a governing phrase and what it governs: "the provisions of".</summary>
    public static WordSet Passed { get; } = new(Verbs.All.Passed);

    /// <summary>Words before a verb that opens a clause of the same subject: "while", "also".</summary>
    public static WordSet ClauseOpenings { get; } = new(Verbs.All.ClauseOpenings);

    /// <summary>The edge that a phrase in small letters makes where it governs a citation.</summary>
    public static bool TryPhrase(ReadOnlySpan<char> phrase, out RelationType relation) => Phrases.TryGetValue(phrase, out relation);

    /// <summary>What a verb in small letters decides upon a thing.</summary>
    public static bool TryDeciding(ReadOnlySpan<char> verb, out DecidingWords? words) => DecidingVerbs.TryGetValue(verb, out words);

    /// <summary>Whether a paragraph with this opening decides.</summary>
    public static bool Decides(string? opening) => opening?.StartsWith(Deciding, StringComparison.Ordinal) is true;

    /// <summary>Whether words belong to the name that they stand behind: "adopted under".</summary>
    public static bool IsOfObject(string words)
    {
        foreach (AttachedWords attached in Verbs.All.Attached)
        {
            if (words.StartsWith(attached.Participle, StringComparison.Ordinal) && words.EndsWith($" {attached.Preposition}", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
