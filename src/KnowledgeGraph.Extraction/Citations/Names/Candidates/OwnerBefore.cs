using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Candidates;

/// <summary>Whose a text is that stands behind "its": the body named last before it, in the same provision, by its full name.</summary>
internal static class OwnerBefore
{
    // In tokens.
    private const int FarthestOwner = 40;

    /// <summary>The body's full name; null where none is named.</summary>
    /// <param name="passage">The provision.</param>
    /// <param name="its">The token of "its".</param>
    /// <param name="noun">The text's noun: of all that the United Nations have, only the Charter is called theirs.</param>
    public static string? Find(NamePassage passage, int its, Keyword noun)
    {
        TokenList tokens = passage.Tokens;
        for (int i = its - 1; i >= Math.Max(passage.BehindOpening, its - FarthestOwner) && !tokens.Is(i, ';'); i--)
        {
            if (tokens[i] is { Kind: TokenKind.Word, IsCapital: true } word
                && (NameWords.Organs.Has(tokens[word]) || (noun == Keyword.Charter && NameWords.Alliances.Has(tokens[word]))))
            {
                return passage.FullNameOf(FullNames.Name(tokens, i));
            }
        }

        return null;
    }
}
