using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A text in small letters of which the words before say which resolution holds it: "resolution 74/3 of 10 October 2019, by which the
/// Assembly adopted the political declaration of …", "its resolution 46/182, the annex to which contains the guiding principles for …".</summary>
internal static class AdoptedText
{
    // In tokens.
    private const int LongestName = 60;
    private const int LongestSubject = 4;

    /// <summary>Reads the text up to the end of its phrase.</summary>
    /// <param name="passage">The provision.</param>
    /// <param name="start">The name's first token.</param>
    /// <param name="head">The token behind its noun and the noun's own complement.</param>
    /// <param name="at">The token of the noun; behind the name where a resolution holds it.</param>
    public static bool TryRead(NamePassage passage, int start, int head, ref int at)
    {
        TokenList tokens = passage.Tokens;
        if (passage.Passed is not { Kind: MatchKind.Number, InstrumentKind: InstrumentKind.Resolution, Symbol: string symbol } resolution
            || !tokens.Is(start - 1, Keyword.The) || !HoldsIt(tokens, resolution.EndToken, start - 2))
        {
            return false;
        }

        int end = head;
        while (end < head + LongestName && GoesOn(tokens, end))
        {
            end += tokens.Is(end, '(') ? 3 : 1;
        }

        // A mark has the note that says which it is, and a title follows.
        if (end == head || tokens[end].Kind == TokenKind.Mark || EntitledName.Follows(tokens, head))
        {
            return false;
        }

        string printed = passage.Printed(start, end);
        NamedInstrument named = passage.Table.Learn(new NamedInstrument
        {
            Title = printed,
            Words = printed.Split(' '),
            Noun = tokens[at].Word,
            Kind = InstrumentNoun.Kind(tokens[at].Word),
            Symbol = symbol,
        });
        passage.Add(MatchKind.Name, start, end, named, printed);
        passage.Table.Small.Add(passage.Printed(start, head), named, WordsAround.Of(passage, start, end));
        at = end;
        return true;
    }

    // "SIDS Accelerated Modalities of Action (SAMOA) Pathway"; "… and invited Member States to" is another clause.
    private static bool GoesOn(TokenList tokens, int at) =>
        tokens.IsDash(at) || (tokens.Is(at, '(') && tokens[at + 1].IsCapital && tokens.Is(at + 2, ')'))
            || (tokens[at].Kind is TokenKind.Word or TokenKind.Number && !NameWords.ClosingWords.Has(tokens, at)
                && !(tokens.Is(at, Keyword.And) && tokens[at + 1].IsOrdinary && tokens[tokens[at + 1]].EndsWith("ed")));

    // "…, by which the Assembly adopted", "…, the annex to which contains"
    private static bool HoldsIt(TokenList tokens, int behind, int verb)
    {
        int first = tokens.Is(behind, ',') ? behind + 1 : behind;
        int which = first + 1;
        bool isAdopted = tokens[first].Word is Keyword.By or Keyword.In && tokens.Is(which, Keyword.Which) && verb - which <= LongestSubject + 1
            && verb > which + 1 && NameWords.Endorsements.Has(tokens, verb);
        bool isAnnexed = tokens.Is(first, Keyword.The) && tokens.Is(first + 1, Keyword.Annex) && tokens[first + 2].Word is Keyword.To or Keyword.Of
            && tokens.Is(first + 3, Keyword.Which) && verb == first + 4;
        return isAdopted || isAnnexed;
    }
}
