using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Which words govern the citations of one provision, from its first to its last: what governs one governs those that a list joins to it.</summary>
/// <param name="part">The provision.</param>
/// <param name="tokens">Its words.</param>
internal sealed class Government(Part part, TokenList tokens)
{
    private CitationMatch? _before;
    private GoverningWords _words;
    private GoverningWords _last;

    /// <summary>The words that govern the next citation. Ask for them in the order of the text.</summary>
    public GoverningWords Next(CitationMatch match)
    {
        GoverningWords words = Of(match);
        (_words, _last, _before) = (words.IsOfObject ? _words : words, words, match);
        return words;
    }

    private GoverningWords Of(CitationMatch match)
    {
        if (part.Kind == ProvisionKind.Head)
        {
            return HeadWords.Governing(part.Text, match.Span.Start);
        }

        int first = match.GovernedFrom ?? tokens.At(match.Span.Start);
        bool follows = _before is not null && (match.ContinuesList || IsJoined(_before.EndToken, first));
        return NearestWords.Before(tokens, first, part) ?? (!follows ? GoverningWords.OfOpening(part) : match.ContinuesList ? _last : _words);
    }

    // ", and its", "as well as the", "and with"
    private bool IsJoined(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            bool joins = tokens.Is(i, ',') || tokens[i].Kind == TokenKind.Mark
                || tokens[i].Word is Keyword.And or Keyword.Or or Keyword.The or Keyword.As or Keyword.Well or Keyword.Its or Keyword.Of
                || (tokens.Is(i, Keyword.With) && tokens.Is(i - 1, Keyword.And));
            if (!joins)
            {
                return false;
            }
        }

        return true;
    }
}
