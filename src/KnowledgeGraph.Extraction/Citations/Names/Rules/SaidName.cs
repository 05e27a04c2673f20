using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A short form in small letters: "that protocol", "the said agreement", and of what the same paragraph has named "this protocol" or "the
/// communiqué".</summary>
internal sealed class SaidName : INameRule
{
    // In tokens.
    private const int FarthestAny = 40;
    private const int LongestPraise = 3;

    /// <inheritdoc/>
    public string? Says => "a text said before";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        Keyword before = tokens[at - 1].Word;
        if (!InstrumentNoun.Is(tokens[at].Word) || tokens[at].IsCapital
            || before is not (Keyword.That or Keyword.Said or Keyword.This or Keyword.The))
        {
            return false;
        }

        bool isDocument = tokens.Is(at, Keyword.Document);
        if (!isDocument && InstrumentNoun.End(tokens, at, false) != at + 1)
        {
            return false;
        }

        NamedInstrument? here = isDocument || before is Keyword.This or Keyword.The ? Here(passage, at) : null;
        if (IsOfAny(tokens, at))
        {
            return false;
        }

        IReadOnlyList<NamedInstrument> meant = here is not null ? [here]
            : before is Keyword.That or Keyword.Said ? passage.Table.Last([], tokens[at].Word) : [];
        if (meant.Count == 0)
        {
            return false;
        }

        int start = tokens.Is(at - 1, Keyword.Said) && tokens.Is(at - 2, Keyword.The) ? at - 2 : at - 1;
        ShortForm.Add(passage, start, at + 1, meant, isModified: true);
        at++;
        return true;
    }

    // The text that the paragraph has named last with this noun; "this document" is whatever it has named last.
    private static NamedInstrument? Here(NamePassage passage, int noun)
    {
        TokenList tokens = passage.Tokens;
        Keyword word = tokens[noun].Word;
        CitationMatch? last = word == Keyword.Document ? passage.Names.LastOrDefault() : passage.Names.FindLast(n => n.Named?.Noun == word);
        return last?.Named is { Noun: not Keyword.None } named && last.Kind is MatchKind.Name or MatchKind.ShortForm
            && (tokens.Is(noun - 1, Keyword.The) ? IsSmall(tokens, last, noun) : !IsOccasion(tokens, noun)) ? named : null;
    }

    // "the communiqué calls for" where the communiqué of a body has been named in small letters; "the agreement of the parties" is another thing.
    private static bool IsSmall(TokenList tokens, CitationMatch last, int noun) =>
        last.Name?.EndsWith('s') is false && last.Name.Contains(tokens[tokens[noun]].ToString(), StringComparison.Ordinal)
            && !NameWords.Connectors.Has(tokens[noun + 1].Word) && tokens[noun + 1].Word is not (Keyword.That or Keyword.By or Keyword.At)
            && tokens[noun + 1].Kind != TokenKind.Mark && !tokens.IsDash(noun + 1)
            && !ShortFormWords.Conclusions.Has(tokens, noun + 1);

    // "in this framework"
    private static bool IsOccasion(TokenList tokens, int noun) =>
        tokens[noun + 1].Kind == TokenKind.Mark || tokens.IsDash(noun + 1)
            || (NameWords.GenericNouns.Has(tokens[noun].Word) && (tokens.Is(noun - 2, Keyword.In) || tokens[tokens[noun - 2]] is "within" or "Within"));

    // "a dispute concerning the interpretation of an international agreement submitted in accordance with that agreement": any of them is meant.
    private static bool IsOfAny(TokenList tokens, int noun)
    {
        for (int i = noun - 2; i >= Math.Max(0, noun - FarthestAny); i--)
        {
            if (tokens[i].Word == tokens[noun].Word && tokens[i - 1].Word is not (Keyword.That or Keyword.Said))
            {
                return !tokens[i].IsCapital && IsAny(tokens, i);
            }
        }

        return false;
    }

    private static bool IsAny(TokenList tokens, int noun)
    {
        for (int i = noun - 1; i >= noun - LongestPraise; i--)
        {
            if (tokens[i].Word is Keyword.A or Keyword.An or Keyword.Any)
            {
                return true;
            }
        }

        return false;
    }
}
