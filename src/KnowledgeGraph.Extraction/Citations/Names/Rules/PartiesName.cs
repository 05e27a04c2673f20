using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Names.Pieces;
using KnowledgeGraph.Extraction.Citations.Names.Shape;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A text in small letters that its parties identify, or the body that issued it: "the memorandum of understanding between the Organization
/// for Democracy and the United Nations Alliance of Civilizations", "the communiqué of the Peace and Security Council".</summary>
internal sealed class PartiesName : INameRule
{
    /// <inheritdoc/>
    public string? Says => "its parties or its body stand with it";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        if (tokens[at].IsCapital || tokens[at].Word is not (Keyword.Memorandum or Keyword.Protocol or Keyword.Agreement or Keyword.Communiqué))
        {
            return false;
        }

        int head = InstrumentNoun.End(tokens, at, false), start = Start(passage, at);
        bool isPlain = start == at && tokens.Is(at, Keyword.Agreement);
        if (head == 0 || isPlain || !NameWords.Introductions.Has(tokens[start - 1].Word) && !NameWords.Sequences.Has(tokens, start - 1))
        {
            return false;
        }

        int end = NameEnd.Find(tokens, head, out _);
        if (end == head || !(tokens.Is(at, Keyword.Communiqué) ? tokens.Is(head, Keyword.Of) : HasParties(tokens, head, end)))
        {
            return false;
        }

        // "the joint communiqué of the International Maritime Organization and the World Food Programme"
        int other = end + 1;
        if (start < at && tokens.Is(end, Keyword.And) && !HasParties(tokens, head, end) && NameShape.TryCapital(tokens, ref other))
        {
            end = NameEnd.Find(tokens, other, out _);
        }

        string printed = passage.Printed(start, end);
        NamedInstrument named = passage.Table.Longest(printed) ?? passage.Table.Learn(NamedInstrument.FromTokens(tokens, start, end, printed));
        passage.Add(MatchKind.Name, start, end, named, printed);
        at = end;
        return true;
    }

    private static bool HasParties(TokenList tokens, int head, int end)
    {
        bool isBetween = false;
        for (int i = head; i < end; i++)
        {
            isBetween |= tokens[i].Word is Keyword.Between or Keyword.Among;
            if (isBetween && tokens.Is(i, Keyword.And))
            {
                return true;
            }
        }

        return false;
    }

    private static int Start(NamePassage passage, int noun)
    {
        TokenList tokens = passage.Tokens;
        bool isQuality = noun - 1 >= passage.Bound && tokens[noun - 1] is { Kind: TokenKind.Word, IsCapital: false } word
            && NameWords.Qualities.Has(tokens[word]);
        return isQuality ? noun - 1 : noun;
    }
}
