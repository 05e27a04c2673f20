using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>The words that govern a citation and the edge that they make.</summary>
/// <param name="Verb">The words as printed; null where none do.</param>
/// <param name="Relation">The edge.</param>
internal readonly record struct GoverningWords(string? Verb, RelationType Relation)
{
    private const int LongestPhrase = 40;
    private const int MostWords = 5;
    private const int FarthestObject = 14;
    private const int FarthestDecision = 100;

    private static readonly FrozenDictionary<string, RelationType>.AlternateLookup<ReadOnlySpan<char>> Phrases =
        Verbs.All.Phrases.ToFrozenDictionary(p => p.Phrase, p => p.Relation).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Tying =
        Verbs.All.Decisions.SelectMany(d => d.Phrases).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, DecidingWords>.AlternateLookup<ReadOnlySpan<char>> Deciding =
        Verbs.All.Decisions.SelectMany(d => d.Verbs, (d, verb) => (d, verb)).ToFrozenDictionary(p => p.verb, p => p.d).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Passed = new[]
    {
        "provisions", "purposes", "principles", "goals", "objectives", "aims", "norms", "commitments", "obligations", "contained", "respective", "relevant", "all", "both", "other",
        "full", "its", "the", "their", "and", "of", "in", "previous", "applicable", "above-mentioned", "terms", "also", "further", "again", "regard", "this", "that", "said", "same", "such",
        "resolution", "resolutions", "decision", "decisions", "letter", "spirit", "by", "particular", "targets", "recommendations", "requests",
    }.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the words belong to the name they stand behind: "the Paris Agreement adopted under the Convention". What follows in a list is not governed by them.</summary>
    public bool IsOfObject => Verb is not null && (Verb.EndsWith(" under", StringComparison.Ordinal) || Verb.EndsWith(" pursuant to", StringComparison.Ordinal)) && char.IsLower(Verb[0])
        && (Verb.StartsWith("adopted", StringComparison.Ordinal) || Verb.StartsWith("established", StringComparison.Ordinal));

    /// <summary>What a paragraph's own opening words make of a citation in it; a subparagraph without any has its paragraph's.</summary>
    public static GoverningWords OfOpening(Part part)
    {
        for (Part? at = part; at is not null; at = at.Parent)
        {
            if (at.Opening.Length > 0)
            {
                return new GoverningWords(at.Verb, at.Opening.Relation);
            }
        }

        return new GoverningWords(null, RelationType.Cites);
    }

    /// <summary>
    /// The words nearest to a citation: a phrase right before it ("in accordance with"), or a verb whose object it is ("recalling its
    /// resolution …"), with nothing between but articles, the owner and a pinpoint.
    /// </summary>
    /// <param name="tokens">The provision's tokens.</param>
    /// <param name="first">The citation's first token, pinpoint included.</param>
    /// <param name="part">The provision.</param>
    /// <returns>Null where no nearer words govern it.</returns>
    public static GoverningWords? Before(TokenList tokens, int first, Part part)
    {
        int opening = part.OpeningStart + part.Opening.Length;
        Span<char> buffer = stackalloc char[LongestPhrase];
        for (int last = first - 1; last >= 0 && first - last <= FarthestObject && tokens[last].Start >= opening; last--)
        {
            for (int words = Math.Min(MostWords, last + 1); words > 0; words--)
            {
                int from = last - words + 1;
                if (tokens[from].Start < opening || tokens[from].Kind != TokenKind.Word)
                {
                    continue;
                }

                ReadOnlySpan<char> phrase = LowerCase.Of(tokens.Text.AsSpan(tokens[from].Start, tokens[last].End - tokens[from].Start), buffer);
                if (phrase.IsEmpty || tokens.Is(from - 1, Keyword.Not))
                {
                    continue;
                }

                if (Tying.Contains(phrase) && Decided(tokens, from, part, phrase) is RelationType decided)
                {
                    return new GoverningWords(phrase.ToString(), decided);
                }

                bool isVerb = false;
                if (Phrases.TryGetValue(phrase, out RelationType relation) || (isVerb = OpeningWords.IsVerb(phrase, out relation) && !tokens[from].IsCapital && IsClause(tokens, from)))
                {
                    return new GoverningWords(tokens.Text[tokens[from].Start..tokens[last].End], relation);
                }
            }

            if (!IsPassed(tokens, last, buffer))
            {
                return null;
            }
        }

        return null;
    }

    // "Decides to extend the mandate … set out in paragraph 4 of resolution …", "Decides to terminate the measures imposed by resolution …"
    private static RelationType? Decided(TokenList tokens, int before, Part part, ReadOnlySpan<char> phrase)
    {
        if (OfOpening(part).Verb?.StartsWith("Decides", StringComparison.Ordinal) is not true)
        {
            return null;
        }

        Span<char> buffer = stackalloc char[LongestPhrase];
        for (int i = before - 1; i >= Math.Max(0, before - FarthestDecision); i--)
        {
            if (Deciding.TryGetValue(LowerCase.Of(tokens[tokens[i]], buffer), out DecidingWords? words))
            {
                foreach (string tie in words.Phrases)
                {
                    if (phrase.SequenceEqual(tie))
                    {
                        return words.Relation;
                    }
                }

                return null;
            }
        }

        return null;
    }

    // A verb in the middle of a sentence opens a clause of the same subject: ", recalling", "and reaffirming", "in which it recalls" does not.
    private static bool IsClause(TokenList tokens, int at) =>
        tokens.Is(at - 1, ',') || tokens.Is(at - 1, ';') || tokens.Is(at - 1, Keyword.And) || tokens[tokens[at - 1]] is "while" or "also" or "further" or "strongly";

    private static bool IsPassed(TokenList tokens, int at, Span<char> buffer)
    {
        Token token = tokens[at];
        return token.Kind == TokenKind.Mark || (token.Kind == TokenKind.Word && (token.IsCapital || Passed.Contains(LowerCase.Of(tokens[token], buffer))));
    }
}
