using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>A verb that paragraphs open with.</summary>
/// <param name="Relation">The edge it makes.</param>
/// <param name="IsFinite">Whether it is finite.</param>
/// <param name="IsKnown">Whether a table has it.</param>
internal readonly record struct OpeningVerbForm(RelationType Relation, bool IsFinite, bool IsKnown);

/// <summary>The verbs that paragraphs open with, and what stands around them, ready to be looked up in lower case.</summary>
internal static class OpeningVerbs
{
    private static readonly OpeningVocabulary Words = OpeningVocabulary.English;

    private static readonly FrozenDictionary<string, OpeningVerbForm> Forms = AllForms();
    private static readonly FrozenDictionary<string, OpeningVerbForm>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Forms.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, RelationType>.AlternateLookup<ReadOnlySpan<char>> Modifiers =
        Verbs.All.Modifiers.ToFrozenDictionary(m => m.Phrase, m => m.Relation).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordShape FirstShapes = FirstWords();

    /// <summary>Adverbs before the verb.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Before { get; } = Set(Words.Before);

    /// <summary>Adverbs behind it.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> After { get; } = Set(Words.After);

    /// <summary>What may stand before a noun that completes it.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Qualities { get; } = Set(Words.Qualities);

    /// <summary>The qualities that a completion may begin with.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Beginnings { get; } =
        Set(Words.Qualities.Append(Words.Its).Except([Words.And, Words.The]));

    /// <summary>The nouns that complete it.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns { get; } = Set(Words.Nouns);

    /// <summary>Adverbs that say only that the same was said before.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Again { get; } = Set(Words.Again);

    /// <summary>What begins the past: "having considered", as the tables print it.</summary>
    public static string Having => Words.Having;

    /// <summary>Whether a phrase is a verb of the tables.</summary>
    public static bool TryFind(ReadOnlySpan<char> lower, out OpeningVerbForm form) => Lookup.TryGetValue(lower, out form);

    /// <summary>Whether a word, in any case, may begin a verb of the tables. False is certain.</summary>
    public static bool MayBegin(ReadOnlySpan<char> word) => FirstShapes.Allows(word);

    /// <summary>A verb that no table has: an unknown participle or third person is still an opening, for the editors print any verb so.</summary>
    public static bool TryShape(ReadOnlySpan<char> word, out OpeningVerbForm form)
    {
        bool isFinite = Words.Finite.Fits(word);
        form = new OpeningVerbForm(RelationType.Cites, isFinite, IsKnown: false);
        return isFinite || Words.Participle.Fits(word);
    }

    /// <summary>Whether what follows a verb changes its edge: "with appreciation".</summary>
    public static bool TryModify(ReadOnlySpan<char> phrase, out RelationType relation) => Modifiers.TryGetValue(phrase, out relation);

    /// <summary>The edge that a phrase makes by what it expresses: "expresses its concern".</summary>
    public static RelationType Feeling(ReadOnlySpan<char> phrase)
    {
        foreach (Feeling feeling in Words.Feelings)
        {
            foreach (string ending in feeling.Endings)
            {
                if (phrase.EndsWith(ending))
                {
                    return feeling.Relation;
                }
            }
        }

        return RelationType.Cites;
    }

    private static WordShape FirstWords()
    {
        var shapes = new WordShape();
        foreach (string phrase in Forms.Keys)
        {
            string first = phrase.Split(' ')[0];
            shapes.Add(first);
            shapes.Add(char.ToUpperInvariant(first[0]) + first[1..]);
        }

        return shapes;
    }

    private static FrozenDictionary<string, OpeningVerbForm> AllForms()
    {
        var forms = new Dictionary<string, OpeningVerbForm>();
        foreach (OpeningVerb verb in Verbs.All.Openings)
        {
            forms[verb.Participle.ToLowerInvariant()] = new OpeningVerbForm(verb.Relation, IsFinite: false, IsKnown: true);
            forms[verb.Finite.ToLowerInvariant()] = new OpeningVerbForm(verb.Relation, IsFinite: true, IsKnown: true);
        }

        return forms.ToFrozenDictionary();
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(IEnumerable<string> words) =>
        words.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
}
