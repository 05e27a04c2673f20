using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A name that is new to the document.</summary>
internal sealed class NewName : INameReading
{
    private const int LongestTitle = 30;
    private const int FewWords = 4;

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, NameCandidate candidate, out int end)
    {
        end = 0;
        if (!candidate.IsModified || candidate.Meant.Count > 0)
        {
            return false;
        }

        NoteSource? source = ReportBefore.Holds(passage, candidate.Start) ? null : passage.SourceAt(candidate.End, candidate.Mark);
        if (NameWords.GenericNouns.Has(candidate.Word) && source is null && !IsProper(candidate) && !IsCalledAfterPlace(passage, candidate))
        {
            return false;
        }

        end = candidate.End;
        if (source is null && TryTitleToMark(passage, ref end, out NoteSource? marked))
        {
            source = marked;
        }

        string printed = end == candidate.End ? candidate.Printed : passage.Printed(candidate.Start, end);
        NamedInstrument named = end == candidate.End ? candidate.Name : NamedInstrument.FromTokens(passage.Tokens, candidate.Start, end, printed);
        NamePassage.Bind(named, source);
        passage.Add(MatchKind.Name, candidate.Start, end, passage.Table.Learn(named), printed);
        return true;
    }

    // A noun of many uses names a text where what follows says which.
    private static bool IsProper(NameCandidate candidate) => candidate.HasComplement && candidate.End - candidate.Start >= FewWords;

    // "the Tokyo Rules", "the Madrid Plan of Action"
    private static bool IsCalledAfterPlace(NamePassage passage, NameCandidate candidate)
    {
        TokenList tokens = passage.Tokens;
        ReadOnlySpan<char> place = tokens[tokens[candidate.Start]];
        return candidate.Noun - candidate.Start == 1 && tokens.Is(candidate.Start - 1, Keyword.The) && !NameWords.IsGeneral(place)
            && !NameWords.IsOwner(place)
            && (NameWords.NounsCalledAfterPlaces.Has(candidate.Word) || (candidate.Word == Keyword.Plan && candidate.Head == candidate.Noun + 3));
    }

    // A title in small letters that a footnote closes: "Declaration on the elimination of violence⁴".
    private static bool TryTitleToMark(NamePassage passage, ref int end, out NoteSource? source)
    {
        TokenList tokens = passage.Tokens;
        source = null;
        for (int i = end; i < Math.Min(tokens.Count, end + LongestTitle); i++)
        {
            Token token = tokens[i];
            if (token.Kind == TokenKind.Mark && i > end)
            {
                source = passage.SourceOf(Superscript.ToPlain(tokens[token]));
                end = source is null ? end : i;
                return source is not null;
            }

            if (!GoesOn(tokens, i) || (i == end && !NameWords.Prepositions.Has(token.Word)))
            {
                return false;
            }
        }

        return false;
    }

    private static bool GoesOn(TokenList tokens, int at)
    {
        Token token = tokens[at];
        bool word = token.Kind == TokenKind.Word && !NameWords.ClosingWords.Has(tokens[token])
            && token.Word is not (Keyword.The or Keyword.Which or Keyword.That or Keyword.As or Keyword.By);
        return word || tokens.IsDash(at);
    }
}
