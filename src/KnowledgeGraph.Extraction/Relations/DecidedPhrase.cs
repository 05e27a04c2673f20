using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// What ties the thing that is decided upon to what established it: "Decides to extend the mandate … set out in paragraph 4 of resolution …",
/// "Decides to terminate the measures imposed by resolution …".
/// </summary>
internal sealed class DecidedPhrase : IGoverningRule
{
    private const int FarthestDecision = 100;
    private const int LongestVerb = 40;

    /// <inheritdoc/>
    public bool TryGovern(in GoverningPlace place, ReadOnlySpan<char> phrase, out GoverningWords words)
    {
        words = default;
        if (!RelationWords.Tying.Has(phrase) || !RelationWords.Decides(GoverningWords.OfOpening(place.Part).Verb)
            || Deciding(place.Tokens, place.From) is not DecidingWords deciding || !Ties(deciding, phrase))
        {
            return false;
        }

        words = new GoverningWords(phrase.ToString(), deciding.Relation);
        return true;
    }

    // The nearest verb of deciding before a place.
    private static DecidingWords? Deciding(TokenList tokens, int before)
    {
        Span<char> buffer = stackalloc char[LongestVerb];
        for (int i = before - 1; i >= Math.Max(0, before - FarthestDecision); i--)
        {
            if (RelationWords.TryDeciding(LowerCase.Of(tokens[tokens[i]], buffer), out DecidingWords? words))
            {
                return words;
            }
        }

        return null;
    }

    private static bool Ties(DecidingWords deciding, ReadOnlySpan<char> phrase)
    {
        foreach (string tie in deciding.Phrases)
        {
            if (phrase.SequenceEqual(tie))
            {
                return true;
            }
        }

        return false;
    }
}
