using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names.Candidates;

/// <summary>A text without a name that its own footnote identifies, from the noun that the note's mark belongs to: "the outcome of the third
/// Review Conference, held in New York;³". Where a name or a number has the mark, it is theirs.</summary>
internal static class NotedText
{
    // In tokens.
    private const int LongestPhrase = 70;

    /// <summary>Reads the marks of a provision that no citation has.</summary>
    /// <param name="passage">The provision, whose names have been read.</param>
    /// <param name="found">What else has been found in it.</param>
    public static void ReadAll(NamePassage passage, List<CitationMatch> found)
    {
        int sorted = passage.Names.Count;
        for (int at = 1; at < passage.Tokens.Count; at++)
        {
            if (passage.Tokens[at].Kind == TokenKind.Mark)
            {
                TryRead(passage, found, at);
            }
        }

        if (passage.Names.Count > sorted)
        {
            passage.Names.Sort((a, b) => a.FirstToken.CompareTo(b.FirstToken));
        }
    }

    private static void TryRead(NamePassage passage, List<CitationMatch> found, int mark)
    {
        TokenList tokens = passage.Tokens;
        int head = Head(passage, mark, out int phraseEnd);
        if (head < 0 || IsInReport(tokens, head, mark) || IsCited(found, head, mark) || IsCited(passage.Names, head, mark)
            || ReportBefore.Holds(passage, head)
            || IsInTitle(tokens, found, head))
        {
            return;
        }

        string marker = Superscript.ToPlain(tokens[tokens[mark]]);
        if (passage.SourceOf(marker) is not { IsPrecise: true, Symbol: string symbol } source
            || (source.IsRecord && ShortFormWords.IsReported(tokens, head)))
        {
            return;
        }

        string printed = passage.Printed(head, phraseEnd);
        var named = new NamedInstrument
        {
            Title = printed,
            Words = printed.Split(' '),
            Noun = tokens[head].Word,
            Kind = InstrumentKind.Document,
            LocalTo = symbol,
        };
        NamePassage.Bind(named, source);
        passage.Add(MatchKind.Name, head, phraseEnd, named, printed);
        passage.Table.Small.Add(tokens[tokens[head]].ToString(), named, WordsAround.Of(passage, head, mark));
    }

    // "recommendations identified in the report of the Advisory Board⁵": the note is the report's.
    private static bool IsInReport(TokenList tokens, int head, int mark)
    {
        for (int i = head + 1; i < mark; i++)
        {
            if (NameWords.Reports.Has(tokens[i].Word) && (tokens.Is(i - 2, Keyword.In) || tokens.Is(i - 1, Keyword.In)))
            {
                return true;
            }
        }

        return false;
    }

    // The first noun of the phrase that the mark ends; -1 where there is none.
    private static int Head(NamePassage passage, int mark, out int phraseEnd)
    {
        TokenList tokens = passage.Tokens;
        (int head, phraseEnd) = (-1, tokens.Is(mark - 1, ',') || tokens.Is(mark - 1, ';') ? mark - 1 : mark);
        int end = phraseEnd;
        for (int i = end - 1; i >= Math.Max(passage.BehindOpening, mark - LongestPhrase) && !Ends(tokens, i); i--)
        {
            if (tokens.Is(i, ',') || NameWords.ClosingWords.Has(tokens, i))
            {
                phraseEnd = i;
            }
            else if (tokens[i] is { Kind: TokenKind.Word, IsCapital: false } && ShortFormWords.NotedNouns.Has(tokens, i)
                && !IsAnotherThing(tokens, i))
            {
                head = i;
            }
        }

        phraseEnd = head >= 0 && phraseEnd <= head ? end : phraseEnd;
        return head;
    }

    // "the draft conclusions", "dispute resolution"
    private static bool IsAnotherThing(TokenList tokens, int noun)
    {
        Token before = tokens[noun - 1];
        return before is { Kind: TokenKind.Word, Word: Keyword.None, IsCapital: false }
            && (tokens.Is(noun, Keyword.Resolution) || NameWords.Drafts.Has(tokens[before]));
    }

    // A sentence, a clause with another verb, the mark before.
    private static bool Ends(TokenList tokens, int at) =>
        tokens.Is(at, ';') || tokens.Is(at, ':') || tokens.Is(at, '.') || tokens.Is(at, '“') || tokens[at].Kind == TokenKind.Mark
            || (tokens.Is(at, ',') && !tokens[at + 1].IsCapital && !NameWords.ClosingWords.Has(tokens, at + 1))
            || (tokens[at] is { Kind: TokenKind.Word, IsCapital: false } && DraftingForms.English.Openings.TryFind(tokens[tokens[at]], out _));

    // "resolution 50/161 on the implementation of the outcome of the World Summit¹": of a resolution's title.
    private static bool IsInTitle(TokenList tokens, List<CitationMatch> found, int head)
    {
        CitationMatch? number = found.FindLast(f => f.EndToken <= head);
        if (number?.Kind != MatchKind.Number || !tokens.Is(CitedDate.EndBehind(tokens, number.EndToken), Keyword.On))
        {
            return false;
        }

        for (int i = number.EndToken; i < head; i++)
        {
            if (tokens.Is(i, ';') || (tokens[i].Kind == TokenKind.Word && DraftingForms.English.Openings.TryFind(tokens[tokens[i]], out _)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsCited(List<CitationMatch> citations, int head, int mark)
    {
        foreach (CitationMatch citation in citations)
        {
            if (citation.EndToken > head && citation.FirstToken <= mark)
            {
                return true;
            }
        }

        return false;
    }
}
