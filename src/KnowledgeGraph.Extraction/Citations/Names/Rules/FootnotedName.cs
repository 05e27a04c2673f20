using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A text in small letters that a footnote identifies: its mark ends the name, or the words that say who adopted it.</summary>
internal static class FootnotedName
{
    // In tokens.
    private const int LongestName = 60;

    /// <summary>Reads the text up to its footnote's mark.</summary>
    /// <param name="passage">The provision.</param>
    /// <param name="start">The name's first token.</param>
    /// <param name="head">The token behind its noun and the noun's own complement.</param>
    /// <param name="at">The token of the noun; behind the name where a footnote identifies it.</param>
    public static bool TryRead(NamePassage passage, int start, int head, ref int at)
    {
        TokenList tokens = passage.Tokens;
        // "the call for action adopted by the Conference to …: …¹"
        bool isAdopted = IsAdopted(tokens, head);
        if (!TryMark(tokens, tokens[at].Word, head, isAdopted, out int mark))
        {
            return false;
        }

        NoteSource? source = passage.SourceOf(Superscript.ToPlain(tokens[tokens[mark]]));
        bool isReported = source?.IsRecord is true && ShortFormWords.IsReported(tokens, at);
        if (source is null || isReported || !Identifies(source, isAdopted) || ReportBefore.Holds(passage, start))
        {
            return false;
        }

        int end = isAdopted ? head
            : EndOfOccasion(tokens, head, mark) is int occasion and > 0 ? occasion
            : tokens.Is(mark - 1, ',') || tokens.Is(mark - 1, ';') ? mark - 1 : mark;
        string printed = passage.Printed(start, end);
        NamedInstrument named = NamedInstrument.FromTokens(tokens, start, end, printed);
        NamePassage.Bind(named, source);
        named = passage.Table.Learn(named);
        passage.Add(MatchKind.Name, start, end, named, printed);
        passage.Table.Small.Add(passage.Printed(start, head), named, WordsAround.Of(passage, start, mark));
        at = end;
        return true;
    }

    // "political declaration on the occasion of the twentieth anniversary of the Conference adopted by the Commission at its session,⁷": the token
    // before which it is said who adopted it; 0 where that is not said.
    private static int EndOfOccasion(TokenList tokens, int head, int mark)
    {
        for (int i = head; IsOfOccasion(tokens, head) && i < mark; i++)
        {
            if (IsAdopted(tokens, i))
            {
                return i;
            }
        }

        return 0;
    }

    private static bool IsOfOccasion(TokenList tokens, int head) => tokens.Is(head, Keyword.On) && NameWords.Occasions.Has(tokens, head + 2);

    private static bool IsAdopted(TokenList tokens, int at) => tokens.Is(at, Keyword.Adopted) && tokens[at + 1].Word is Keyword.By or Keyword.At;

    private static bool Identifies(NoteSource source, bool isAdopted) =>
        source.Symbol is string cited ? !isAdopted || DocumentSymbol.KindOf(cited) == InstrumentKind.Resolution : source.IsTreatySeries && !isAdopted;

    private static bool TryMark(TokenList tokens, Keyword noun, int head, bool isAdopted, out int mark)
    {
        bool isTitle = false, isOfOccasion = IsOfOccasion(tokens, head);
        int last = Math.Min(tokens.Count, head + LongestName);
        for (mark = isAdopted ? head + 1 : head; mark < last; mark++)
        {
            bool mayTitle = isAdopted || (noun == Keyword.Outcome && !tokens[mark + 1].IsCapital);
            if ((mayTitle && tokens.Is(mark, ':')) || (isTitle && GoesOnTitle(tokens, mark)))
            {
                // "the outcome document of the meeting …: the way forward, an agenda towards 2015 and beyond¹"
                isTitle = true;
            }
            else if (tokens[mark].Kind == TokenKind.Mark)
            {
                return true;
            }
            else if (isOfOccasion ? Ends(tokens, mark, isAdopted) && !IsAdopted(tokens, mark)
                : Ends(tokens, mark, isAdopted) || NamesAnother(tokens, head, mark))
            {
                return false;
            }
        }

        return false;
    }

    private static bool GoesOnTitle(TokenList tokens, int at) => (tokens.Is(at, ',') || tokens.Is(at, Keyword.And)) && !tokens[at + 1].IsCapital;

    private static bool Ends(TokenList tokens, int at, bool isAdopted)
    {
        bool isMarked = tokens[at + 1].Kind == TokenKind.Mark;
        return (tokens.Is(at, ';') && !(isAdopted && isMarked)) || tokens.Is(at, ':') || tokens.Is(at, '“') || (tokens.Is(at, ',') && !isMarked)
            || NameWords.ClosingWords.Has(tokens, at);
    }

    // "the commitments to the Paris Agreement⁴": the note is that of the name in capitals.
    private static bool NamesAnother(TokenList tokens, int head, int at)
    {
        if (at == head || !InstrumentNoun.Is(tokens[at].Word) || !tokens[at].IsCapital)
        {
            return false;
        }

        int first = at;
        while (first - 1 > head && tokens[first - 1] is { Kind: TokenKind.Word, IsCapital: true })
        {
            first--;
        }

        return tokens.Is(first - 1, Keyword.The);
    }
}
