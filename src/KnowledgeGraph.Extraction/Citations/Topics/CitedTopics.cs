using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Citations.Topics;

/// <summary>Gives what is cited by a number or a symbol the words that the citing text has for what it is about. A title is not looked for: it is
/// printed as one.</summary>
internal static class CitedTopics
{
    /// <summary>Reads a provision.</summary>
    /// <param name="tokens">Its text.</param>
    /// <param name="found">What it cites, in order.</param>
    public static void Read(TokenList tokens, IReadOnlyList<CitationMatch> found)
    {
        for (int i = 0; i < found.Count; i++)
        {
            CitationMatch at = found[i];
            if (at is { Kind: MatchKind.Number, QuotedTitle: null })
            {
                at.Topic = TopicBehind.Read(tokens, at.EndToken, Next(found, i, tokens.Count));
                Share(found, i);
            }
            else if (at is { Kind: MatchKind.Symbol, Title: null })
            {
                int open = tokens.Is(at.FirstToken - 1, Keyword.Document) ? at.FirstToken - 2 : at.FirstToken - 1;
                at.Topic = tokens.Is(open, '(') ? DocumentPhrase.Before(tokens, open) : null;
            }
        }
    }

    /// <summary>Reads what stands at the marks of footnotes that hold nothing but a symbol.</summary>
    /// <param name="part">The provision.</param>
    /// <param name="tokens">Its text.</param>
    /// <param name="notes">What each note cites.</param>
    public static void Read(Part part, TokenList tokens, IReadOnlyDictionary<string, List<CitationMatch>> notes)
    {
        foreach (NoteMark mark in part.Marks)
        {
            if (notes.GetValueOrDefault(mark.Note) is [{ Kind: MatchKind.Symbol, Title: null, Topic: null, FirstToken: <= 1 } only])
            {
                only.Topic = DocumentPhrase.Before(tokens, tokens.At(mark.Span.Start));
            }
        }
    }

    // A name may stand in the words; what is found by a number or a symbol is another text.
    private static int Next(IReadOnlyList<CitationMatch> found, int at, int end)
    {
        for (int next = at + 1; next < found.Count; next++)
        {
            if (found[next].Kind is not (MatchKind.Name or MatchKind.ShortForm))
            {
                return found[next].FirstToken;
            }
        }

        return end;
    }

    // "resolutions 1612 (2005) and 1882 (2009) on children and armed conflict": both are.
    private static void Share(IReadOnlyList<CitationMatch> found, int last)
    {
        for (int at = last; found[at].Topic is string topic && at > 0 && found[at].ContinuesList
            && found[at - 1] is { Kind: MatchKind.Number, QuotedTitle: null, Topic: null } before; at--)
        {
            before.Topic = topic;
        }
    }
}
